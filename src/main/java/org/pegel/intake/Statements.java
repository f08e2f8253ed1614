package org.pegel.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Layout.Statement;
import org.pegel.intake.Layout.Where;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** What the texts around the values of one table say: the names of file and sheet, titles, headings between rows. */
final class Statements {

    private static final int MOST_REMEMBERED = 10_000;

    private static final Set<String> ENDINGS = Set.of("csv", "txt", "tsv", "xlsx", "ods", "gz", "zip");

    private final Mapping mapping;
    private final Map<Role, Cell> around = new EnumMap<>(Role.class);
    private final Map<Statement, Map<String, Map<Role, Cell>>> remembered = new HashMap<>();

    /**
     * Reads what stands above the table.
     *
     * @param before what was said around the table before on the same sheet, which holds where this one says nothing;
     *     absent for the first
     * @throws RefusedException when a text that the mapping needs is absent or of another form
     */
    Statements(Mapping mapping, String fileName, String sheet, List<Row> titles, @Nullable Statements before) {
        this.mapping = mapping;
        mapping.constants().forEach((role, text) -> around.put(role, Cell.text(text)));
        boolean sameTable = before != null && titles.isEmpty();
        if (before != null && sameTable) {
            around.putAll(before.around);
        }
        for (Statement statement : mapping.layout().statements()) {
            switch (statement.where()) {
                case FILE_NAME -> require(statement, readName(statement, fileName), "Dateiname „" + fileName + "“");
                case SHEET_NAME -> require(statement, read(statement, sheet), "Name des Blatts „" + sheet + "“");
                case TITLE ->
                    require(statement, sameTable || readTitles(statement, titles), "keine Zeile über der Kopfzeile");
                case HEADING, COLUMN -> {}
            }
        }
    }

    private static void require(Statement statement, boolean read, String what) {
        if (!read && !statement.optional()) {
            throw new RefusedException(
                    what + " hat nicht die Form „" + statement.forms().get(0) + "“");
        }
    }

    /** Without its endings, else as a whole. */
    private boolean readName(Statement statement, String fileName) {
        String name = fileName;
        int dot = name.lastIndexOf('.');
        while (dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            name = name.substring(0, dot);
            dot = name.lastIndexOf('.');
        }
        return read(statement, name) || read(statement, fileName);
    }

    private boolean readTitles(Statement statement, List<Row> titles) {
        boolean read = false;
        for (Row row : titles) {
            for (Cell cell : row.cells()) {
                String text = read ? null : cell.trimmed();
                read |= text != null && read(statement, text);
            }
        }
        return read;
    }

    private boolean read(Statement statement, String text) {
        Map<Role, String> parts = statement.read(text);
        if (parts != null) {
            parts.forEach((role, part) -> around.put(role, Cell.text(part)));
        }
        return parts != null;
    }

    /** Takes a row in which only one cell is filled; true when it is a heading that the mapping knows. */
    boolean heading(String text) {
        boolean read = false;
        for (Statement statement : mapping.layout().statements()) {
            read |= statement.where() == Where.HEADING && read(statement, text);
        }
        return read;
    }

    /** What is said of all rows that come now, constants of the mapping included. */
    Map<Role, Cell> around() {
        return around;
    }

    /** What the parts of a cell say; absent when it does not have the form. */
    @Nullable
    Map<Role, Cell> parts(Statement statement, String text) {
        Map<String, Map<Role, Cell>> before = remembered.computeIfAbsent(statement, none -> new HashMap<>());
        Map<Role, Cell> known = before.get(text);
        if (known != null) {
            return known;
        }
        Map<Role, String> parts = statement.read(text);
        if (parts == null) {
            return null;
        }
        Map<Role, Cell> cells = new EnumMap<>(Role.class);
        parts.forEach((role, part) -> cells.put(role, Cell.text(part)));
        if (before.size() < MOST_REMEMBERED) {
            before.put(text, cells);
        }
        return cells;
    }
}
