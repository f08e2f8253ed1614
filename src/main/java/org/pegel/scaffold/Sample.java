package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.pegel.table.Row;
import org.pegel.table.TableFile;

/**
 * The first rows of a sheet, blank ones left out: enough to see how it is laid out.
 *
 * @param sheet its name
 * @param rows in the order of the file
 */
record Sample(String sheet, List<Row> rows) {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_CELLS = 400_000;

    static List<Sample> of(TableFile file) {
        return file.sheets().stream().map(sheet -> of(file, sheet)).toList();
    }

    private static Sample of(TableFile file, String sheet) {
        List<Row> rows = new ArrayList<>();
        int[] cells = new int[1];
        file.read(sheet, row -> {
            if (rows.size() < MOST_ROWS && cells[0] < MOST_CELLS && !row.isBlank()) {
                rows.add(row);
                cells[0] += row.width();
            }
        });
        return new Sample(sheet, rows);
    }

    int width() {
        return rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    /** The rows that certainly lie below the header. */
    List<Row> lowerHalf() {
        return rows.subList(rows.size() / 2, rows.size());
    }
}
