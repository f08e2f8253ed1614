package org.pegel.scaffold;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.intake.Spelling;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** What stands in one column of some rows. */
final class Profile {

    private static final double NEARLY_ALL = 0.9;
    private static final int MOST_LABELS = 20_000;

    private final Map<CellSort, Integer> sorts = new EnumMap<>(CellSort.class);
    private final Set<String> labels = new LinkedHashSet<>();
    private final int rows;
    private boolean leadingZeros;
    private boolean wholeNumbers = true;

    /** @param column from 1 */
    Profile(List<Row> rows, int column) {
        this.rows = rows.size();
        rows.forEach(row -> add(row.cell(column)));
    }

    private void add(Cell cell) {
        sorts.merge(CellSort.of(cell), 1, Integer::sum);
        String text = cell.trimmed();
        if (text == null) {
            return;
        }
        leadingZeros |= text.matches("0\\d+");
        wholeNumbers &= text.matches("\\d{1,12}");
        if (labels.size() < MOST_LABELS) {
            labels.add(Spelling.normal(text));
        }
    }

    private int count(CellSort sort) {
        return sorts.getOrDefault(sort, 0);
    }

    private int filled() {
        return rows - count(CellSort.BLANK);
    }

    private boolean nearlyAll(int count) {
        return filled() > 0 && count >= NEARLY_ALL * filled();
    }

    /** Whether values may stand here: numbers, years that could be numbers, and signs, but not years alone. */
    boolean isNumeric() {
        int numbers = count(CellSort.NUMBER);
        return !leadingZeros && numbers > 0 && nearlyAll(numbers + count(CellSort.PERIOD) + count(CellSort.SIGN));
    }

    boolean isPeriod() {
        return nearlyAll(count(CellSort.PERIOD));
    }

    boolean isBlank() {
        return filled() == 0;
    }

    /** Whether most rows leave it blank although some do not: what stands there may speak for the rows below it. */
    boolean isSparse() {
        return filled() > 0 && filled() * 2 < rows;
    }

    /** Whether each entry is a whole number without a sign, as keys are. */
    boolean isWhole() {
        return filled() > 0 && wholeNumbers;
    }

    /** The different entries, normalised. */
    Set<String> labels() {
        return labels;
    }
}
