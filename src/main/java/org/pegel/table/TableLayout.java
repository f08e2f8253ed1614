package org.pegel.table;

import java.util.List;

/**
 * The columns of a table that people edit.
 *
 * @param name the name of its file without the ending, such as {@code ziele}
 * @param title what people call it, such as {@code Ziele}; of letters alone
 * @param columns in the usual order
 */
public record TableLayout(String name, String title, List<TableColumn> columns) {

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /** The headers that a file must have. */
    public List<String> required() {
        return columns.stream()
                .filter(TableColumn::required)
                .map(TableColumn::header)
                .toList();
    }

    /** The headers that a file may have besides. */
    public List<String> optional() {
        return columns.stream()
                .filter(column -> !column.required())
                .map(TableColumn::header)
                .toList();
    }
}
