package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import org.pegel.table.Row;

/**
 * The header of a table: one row or several. A text above several columns stands in the first of them only (merged cells
 * read like that, and so do files saved from them); the columns to its right have it too, up to the next text in that row
 * or in a row above.
 */
public final class Header {

    private final List<Row> rows;
    private final List<List<String>> texts = new ArrayList<>();
    private final int width;

    /** @param rows at least one, from top to bottom */
    public Header(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.width = rows.stream().mapToInt(Row::width).max().orElse(0);
        for (int column = 1; column <= width; column++) {
            texts.add(column(column));
        }
    }

    private List<String> column(int column) {
        List<String> own = new ArrayList<>();
        rows.forEach(row -> own.add(text(row, column)));
        List<String> left = column > 1 ? texts.get(column - 2) : null;
        boolean empty = own.stream().allMatch(String::isEmpty);
        for (int i = 0; i + 1 < own.size() && own.get(i).isEmpty() && left != null && !empty; i++) {
            own.set(i, left.get(i));
        }
        return own;
    }

    private static String text(Row row, int column) {
        String text = row.cell(column).trimmed();
        return text == null ? "" : text.replace(TextPattern.ROW_STEP, ' ');
    }

    /** The line of its first row. */
    public int firstLine() {
        return rows.get(0).line();
    }

    /** The line of its last row. */
    public int lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    public int width() {
        return width;
    }

    /** What stands above a column, row by row, with what it has from its left. */
    public String text(int column) {
        return String.join(String.valueOf(TextPattern.ROW_STEP), texts.get(column - 1));
    }

    /** What stands above this very column, in one line; blank when nothing does. */
    public String own(int column) {
        StringBuilder own = new StringBuilder();
        for (Row row : rows) {
            own.append(' ').append(text(row, column));
        }
        return own.toString().strip();
    }

    /** The lowest text above this very column; blank when there is none. */
    String lowest(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            String text = text(rows.get(i), column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Which of its rows has this text in this column, from 0; -1 when none has. */
    int position(int column, String text) {
        for (int i = 0; i < rows.size(); i++) {
            if (text.equals(rows.get(i).cell(column).trimmed())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row further down is one of these rows again. */
    public boolean repeats(Row row) {
        return rows.stream().anyMatch(header -> same(header, row));
    }

    private boolean same(Row header, Row row) {
        for (int column = 1; column <= Math.max(width, row.width()); column++) {
            String before = header.cell(column).trimmed();
            if (before == null
                    ? !row.cell(column).isBlank()
                    : !before.equals(row.cell(column).trimmed())) {
                return false;
            }
        }
        return true;
    }
}
