package org.pegel.table;

/**
 * Cells of a sheet that are shown as one; the value stands in the first row and column, the others are
 * {@link Cell#BLANK}. Rows and columns from 1, both ends included.
 */
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Whether the cell is one of the range, the first included. */
    public boolean contains(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }
}
