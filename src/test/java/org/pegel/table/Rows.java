package org.pegel.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads small files whole, for tests. */
final class Rows {

    private Rows() {}

    static List<Row> of(Path file) {
        return of(file, TableOptions.detect());
    }

    static List<Row> of(Path file, TableOptions options) {
        try (TableFile table = TableFile.open(file, options)) {
            return of(table, table.sheets().get(0));
        }
    }

    static List<Row> of(TableFile table, String sheet) {
        List<Row> rows = new ArrayList<>();
        table.read(sheet, rows::add);
        return rows;
    }

    static List<List<String>> texts(List<Row> rows) {
        return rows.stream().map(Rows::texts).toList();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream()
                .map(cell -> cell.text() == null ? "" : cell.text())
                .toList();
    }
}
