package org.pegel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from a table that people edit what holds no value of its own: errors, formulas without a stored result or with one
 * from outside, text that a spreadsheet would run as a formula, cells merged over several columns. A cell merged over
 * several rows holds for each of them.
 */
final class CellGuard {

    /** Begins a formula, or a command for another program ({@code +cmd|…!A0}). */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+\\-].*\\|.*!.*", Pattern.DOTALL);

    private final List<MergedRange> merged;
    private final List<MergedRange> outside;
    private final Problems problems;
    private final Map<MergedRange, Cell> values = new HashMap<>();

    CellGuard(List<MergedRange> merged, List<MergedRange> outside, Problems problems) {
        this.merged = merged;
        this.outside = outside;
        this.problems = problems;
    }

    /** The row with the values of cells that were merged downwards. */
    Row filled(Row row) {
        if (merged.isEmpty()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        for (MergedRange range : merged) {
            int column = range.firstColumn();
            if (range.lastColumn() == column && range.contains(row.line(), column)) {
                if (row.line() == range.firstRow()) {
                    values.put(range, row.cell(column));
                }
                while (cells.size() < column) {
                    cells.add(Cell.BLANK);
                }
                cells.set(column - 1, values.getOrDefault(range, Cell.BLANK));
            }
        }
        return new Row(row.sheet(), row.line(), cells);
    }

    /**
     * Whether each cell holds a value of its own; what does not is noted.
     *
     * @param width the last column of the table
     */
    boolean accepts(Row row, int width) {
        boolean good = true;
        for (int column = 1; column <= Math.min(width, row.width()); column++) {
            good &= accepts(row.cell(column), row, column);
        }
        return good;
    }

    private boolean accepts(Cell cell, Row row, int column) {
        String text = cell.trimmed();
        if (covers(outside, row, column)) {
            return refuse(
                    row, column, text, "die Formel holt ihren Wert von außerhalb der Arbeitsmappe", "der Wert selbst");
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return refuse(
                    row, column, text, "die Zelle hat keinen Wert", "ein Wert; eine Formel mit gespeichertem Ergebnis");
        }
        if (cell.kind() == Cell.Kind.TEXT
                && text != null
                && FORMULA.matcher(text).matches()) {
            return refuse(
                    row, column, text, "der Text beginnt wie eine Formel", "ein Text, der nicht mit = oder @ beginnt");
        }
        boolean wide = merged.stream()
                .anyMatch(range -> range.firstColumn() == column
                        && range.lastColumn() > column
                        && range.contains(row.line(), column));
        return !wide
                || refuse(row, column, text, "die Zelle ist über mehrere Spalten verbunden", "jede Zelle für sich");
    }

    private static boolean covers(List<MergedRange> ranges, Row row, int column) {
        return ranges.stream().anyMatch(range -> range.contains(row.line(), column));
    }

    private boolean refuse(Row row, int column, @Nullable String text, String message, String allowed) {
        problems.error(row.place(column), text, message, allowed);
        return false;
    }
}
