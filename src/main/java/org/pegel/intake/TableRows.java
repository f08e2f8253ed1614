package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pegel.intake.Layout.Statement;
import org.pegel.table.Cell;
import org.pegel.table.Row;
import org.pegel.table.RowConsumer;

/** Turns the rows of one table into candidates: one for each of its columns of values. */
final class TableRows implements RowConsumer {

    private static final String NOTE = "Zeile mit nur einer Angabe und ohne Wert übergangen (Überschrift oder Fußnote)";

    private static final int MOST_NOTES = 50;

    private final Mapping mapping;
    private final SheetColumns columns;
    private final Statements statements;
    private final Vocabulary vocabulary;
    private final RowReader reader;
    private final Tally tally;
    private final FillDown fillDown;
    private final Levels levels;
    private final List<Row> notes = new ArrayList<>();

    TableRows(
            Mapping mapping,
            SheetColumns columns,
            Statements statements,
            Vocabulary vocabulary,
            RowReader reader,
            Tally tally) {
        this.mapping = mapping;
        this.columns = columns;
        this.statements = statements;
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.tally = tally;
        this.fillDown = new FillDown(mapping.layout(), columns);
        this.levels = new Levels(mapping.districts().levels(), columns);
    }

    @Override
    public void accept(Row row) {
        if (filled(row) > 1 || !isNote(row)) {
            report(notes);
            read(fillDown.fill(row));
        }
    }

    private void report(List<Row> withoutValues) {
        withoutValues.forEach(row -> tally.note(row.place(), null, NOTE));
        withoutValues.clear();
    }

    /** After the last row. */
    void finish() {
        report(notes);
    }

    /** The rows without values since the last row with some: titles, when another table follows. */
    List<Row> takeNotes() {
        List<Row> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** Which row of the header a row is, of this table or of another like it, from 0; -1 when it is none. */
    int headerPosition(Row row) {
        int column = columns.column(Role.DISTRICT);
        String text = column == 0 ? null : row.cell(column).trimmed();
        int position = text == null ? -1 : columns.header().position(column, text);
        return position < 0 || text == null || vocabulary.mayBeDistrict(text) ? -1 : position;
    }

    /** Whether the row does not say its district: it may be the upper row of a header. */
    boolean speaksOfNothing(Row row) {
        int column = columns.column(Role.DISTRICT);
        return column > 0 && row.cell(column).isBlank();
    }

    /** How many cells are filled; counts to 2. */
    private static int filled(Row row) {
        int filled = 0;
        for (Cell cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
            if (filled > 1) {
                return filled;
            }
        }
        return filled;
    }

    /** A row without values that names no district is a heading or a footnote. */
    private boolean isNote(Row row) {
        int column = 1;
        while (row.cell(column).isBlank()) {
            column++;
        }
        String text = row.cell(column).trimmed();
        if (text == null || isValue(column)) {
            return false;
        }
        if (statements.heading(text)) {
            return true;
        }
        if (column == columns.column(Role.DISTRICT) && vocabulary.mayBeDistrict(text)) {
            return false;
        }
        if (notes.size() >= MOST_NOTES) {
            report(notes);
        }
        notes.add(row);
        return true;
    }

    private boolean isValue(int column) {
        return columns.values().stream().anyMatch(values -> values.column() == column);
    }

    private void read(Row row) {
        boolean wanted = wanted(row);
        Map<Role, Said> parts = new EnumMap<>(Role.class);
        DataRow data = new DataRow(row, columns, parts, statements.around());
        List<Statement> unreadable = wanted ? readParts(row, parts) : List.of();
        levels.read(row, parts);
        for (ValueColumn values : columns.values()) {
            Candidate candidate = new Candidate(data, values);
            if (reader.mayProtect() && columns.areShiftedIn(row)) {
                candidate.distrust();
            }
            unreadable.forEach(statement -> reject(candidate, statement));
            reader.take(candidate, wanted);
        }
    }

    private void reject(Candidate candidate, Statement statement) {
        int column = columns.column(String.valueOf(statement.column()));
        String text = candidate.row().cell(column).trimmed();
        candidate.reject(
                column, text, "Zelle hat nicht die Form „" + statement.forms().get(0) + "“");
    }

    private boolean wanted(Row row) {
        for (Mapping.Filter filter : mapping.filters()) {
            String text = row.cell(columns.column(filter.header())).trimmed();
            if (!filter.values().includes(text == null ? "" : text)) {
                return false;
            }
        }
        return true;
    }

    /** Takes what the mapping wants from within cells, and tells which cells do not have their form. */
    private List<Statement> readParts(Row row, Map<Role, Said> parts) {
        List<Statement> unreadable = new ArrayList<>(0);
        columns.statements().forEach((statement, column) -> {
            String text = column == 0 ? null : row.cell(column).trimmed();
            Map<Role, Cell> said = text == null ? null : statements.parts(statement, text);
            if (said != null) {
                said.forEach((role, cell) -> parts.put(role, new Said(cell, column)));
            } else if (!statement.optional()) {
                unreadable.add(statement);
            }
        });
        return unreadable;
    }
}
