package org.pegel.intake;

import java.util.List;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/**
 * Where rows say something: in one column, or in several that are put together.
 *
 * @param columns from 1, at least one
 * @param texts what stands before, between and behind them; all blank for one column
 */
record CellSource(List<Integer> columns, List<String> texts) {

    CellSource {
        columns = List.copyOf(columns);
        texts = List.copyOf(texts);
    }

    static CellSource of(int column) {
        return new CellSource(List.of(column), List.of("", ""));
    }

    /** The column that a remark points to. */
    int firstColumn() {
        return columns.get(0);
    }

    /** Blank where one of the cells is. */
    Cell cell(Row row) {
        if (columns.size() == 1 && texts.get(0).isEmpty() && texts.get(1).isEmpty()) {
            return row.cell(firstColumn());
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < columns.size(); i++) {
            String part = row.cell(columns.get(i)).trimmed();
            if (part == null) {
                return Cell.BLANK;
            }
            text.append(part).append(texts.get(i + 1));
        }
        return Cell.text(text.toString());
    }
}
