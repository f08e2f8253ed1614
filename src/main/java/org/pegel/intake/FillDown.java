package org.pegel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** Cells that also speak for blank ones below them, as where a district stands only in the first row of its block. */
final class FillDown {

    private final int[] columns;
    private final Cell[] last;

    FillDown(Layout layout, SheetColumns sheet) {
        List<Integer> found = new ArrayList<>();
        for (String name : layout.fillDown()) {
            Role role = Role.byKey().get(name);
            CellSource source = role == null ? ColumnName.of(name).in(sheet.index()) : sheet.source(role);
            if (source != null) {
                found.addAll(source.columns());
            }
        }
        columns = found.stream().mapToInt(Integer::intValue).toArray();
        last = new Cell[columns.length];
        Arrays.fill(last, Cell.BLANK);
    }

    /** The row with its blank cells filled. */
    Row fill(Row row) {
        List<Cell> cells = null;
        for (int i = 0; i < columns.length; i++) {
            Cell cell = row.cell(columns[i]);
            if (!cell.isBlank()) {
                last[i] = cell;
            } else if (!last[i].isBlank()) {
                cells = cells == null ? padded(row) : cells;
                cells.set(columns[i] - 1, last[i]);
            }
        }
        return cells == null ? row : new Row(row.sheet(), row.line(), cells);
    }

    private List<Cell> padded(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        int width = Arrays.stream(columns).max().orElse(0);
        while (cells.size() < width) {
            cells.add(Cell.BLANK);
        }
        return cells;
    }
}
