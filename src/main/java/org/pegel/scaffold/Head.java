package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Header;
import org.pegel.table.Row;

/**
 * Where the header of a sheet ends and its data begin.
 *
 * @param header what stands above the columns
 * @param rows the number of its rows
 * @param titles the rows above it
 * @param data the rows below it, as far as the sample goes; headings and footnotes are none
 */
record Head(Header header, int rows, List<Row> titles, List<Row> data) {

    private static final int DEEPEST = 50;
    private static final int MOST_ROWS = 4;
    private static final int LONGEST_NAME = 60;

    /** The head of a sheet; absent when nothing in it looks like a table of numbers. */
    static @Nullable Head of(Sample sample) {
        List<Profile> below = new ArrayList<>();
        for (int column = 1; column <= sample.width(); column++) {
            below.add(new Profile(sample.lowerHalf(), column));
        }
        int first = firstData(sample.rows(), below);
        if (first < 1) {
            return null;
        }
        int bottom = first - 1;
        while (bottom > 0
                && isAlone(sample.rows().get(bottom))
                && !namesNumbers(sample.rows().get(bottom), below)) {
            bottom--;
        }
        int top = bottom;
        while (top > 0 && bottom - top < MOST_ROWS && belongs(sample.rows(), top - 1, below)) {
            top--;
        }
        List<Row> header = sample.rows().subList(top, bottom + 1);
        return new Head(
                new Header(header),
                header.size(),
                sample.rows().subList(0, top),
                sample.rows().subList(bottom + 1, sample.rows().size()).stream()
                        .filter(row -> !isAlone(row))
                        .toList());
    }

    private static int firstData(List<Row> rows, List<Profile> below) {
        for (int i = 0; i < Math.min(rows.size(), DEEPEST); i++) {
            if (isData(rows.get(i), below)) {
                return i;
            }
        }
        return -1;
    }

    /** Years above columns of numbers make a header, not a row of data. */
    private static boolean isData(Row row, List<Profile> below) {
        boolean numbers = false;
        for (int column = 1; column <= row.width(); column++) {
            Profile profile = below.get(column - 1);
            CellSort sort = CellSort.of(row.cell(column));
            if (profile.isPeriod() && sort == CellSort.PERIOD) {
                return true;
            }
            numbers |= profile.isNumeric() && (sort == CellSort.NUMBER || sort == CellSort.SIGN);
        }
        return numbers;
    }

    /** A row above the header's last one belongs to it if it names columns of numbers, or one that has no name yet. */
    private static boolean belongs(List<Row> rows, int index, List<Profile> below) {
        Row row = rows.get(index);
        Row next = rows.get(index + 1);
        boolean names = false;
        for (int column = 1; column <= row.width(); column++) {
            String text = row.cell(column).trimmed();
            if (text == null) {
                continue;
            }
            if (text.length() > LONGEST_NAME * 2) {
                return false;
            }
            boolean unnamed = next.cell(column).isBlank() && text.length() <= LONGEST_NAME;
            names |= below.get(column - 1).isNumeric() || (unnamed && !isAlone(row));
        }
        return names;
    }

    private static boolean namesNumbers(Row row, List<Profile> below) {
        for (int column = 1; column <= row.width(); column++) {
            if (!row.cell(column).isBlank() && below.get(column - 1).isNumeric()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }
}
