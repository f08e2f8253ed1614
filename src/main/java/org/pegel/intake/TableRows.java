package org.pegel.intake;

import java.util.EnumMap;
import java.util.Map;
import org.pegel.table.Cell;
import org.pegel.table.Row;
import org.pegel.table.RowConsumer;

/** Turns the rows of one table into candidates: one for each of its columns of values. */
final class TableRows implements RowConsumer {

    private static final String NOTE = "Zeile mit nur einer Angabe und ohne Wert übergangen (Überschrift oder Fußnote)";

    private final Mapping mapping;
    private final SheetColumns columns;
    private final Statements statements;
    private final Vocabulary vocabulary;
    private final RowReader reader;
    private final Tally tally;
    private final FillDown fillDown;

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
    }

    @Override
    public void accept(Row row) {
        int filled = filled(row);
        if (filled == 0 || columns.header().repeats(row)) {
            return;
        }
        if (filled > 1 || !isNote(row)) {
            read(fillDown.fill(row));
        }
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
        tally.note(row.place(), null, NOTE);
        return true;
    }

    private boolean isValue(int column) {
        return columns.values().stream().anyMatch(values -> values.column() == column);
    }

    private void read(Row row) {
        boolean wanted = wanted(row);
        Map<Role, Cell> parts = new EnumMap<>(Role.class);
        DataRow data = new DataRow(row, columns, parts, statements.around());
        for (ValueColumn values : columns.values()) {
            Candidate candidate = new Candidate(data, values);
            if (reader.mayProtect() && columns.areShiftedIn(row)) {
                candidate.distrust();
            }
            if (wanted && parts.isEmpty()) {
                readParts(row, parts, candidate);
            }
            reader.take(candidate, wanted);
        }
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

    /** What the mapping takes from within cells. */
    private void readParts(Row row, Map<Role, Cell> parts, Candidate candidate) {
        columns.statements().forEach((statement, column) -> {
            String text = column == 0 ? null : row.cell(column).trimmed();
            Map<Role, Cell> said = text == null ? null : statements.parts(statement, text);
            if (said != null) {
                parts.putAll(said);
            } else if (!statement.optional()) {
                candidate.reject(
                        column,
                        text,
                        "Zelle hat nicht die Form „" + statement.forms().get(0) + "“");
            }
        });
    }
}
