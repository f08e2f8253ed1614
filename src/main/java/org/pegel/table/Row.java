package org.pegel.table;

import java.util.List;

/**
 * One row that a file contains. Rows that a workbook leaves out are not delivered; {@link #line()} tells.
 *
 * @param sheet the file, and in a workbook the sheet, that the row belongs to
 * @param line from 1; in a CSV file the physical line on which the row starts
 * @param cells from column 1 on, without gaps; cells that a workbook leaves out are {@link Cell#BLANK}
 */
public record Row(Place sheet, int line, List<Cell> cells) {

    public int width() {
        return cells.size();
    }

    /**
     * The cell in this column, {@link Cell#BLANK} beyond the width of the row.
     *
     * @param column from 1
     */
    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.BLANK;
    }

    /**
     * The place of the cell in this column.
     *
     * @param column from 1
     */
    public Place place(int column) {
        return sheet.at(line, column);
    }

    /** The row as a whole. */
    public Place place() {
        return sheet.at(line);
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
