package org.pegel.assessment.smallnumbers;

import java.util.Arrays;

/**
 * What a published table gives away of its hidden cells: each of them lies between two bounds that anybody can work out
 * from the rest, because the cells of a row and of a column add up to their totals and none is negative. A cell whose
 * bounds are the same is not hidden at all.
 *
 * <p>The bounds are exact: the hidden cells are a flow from rows to columns, and a cell can take as much more or less as
 * can be rerouted through the other hidden cells. A hidden total counts as a cell of its own; it enters as what it is
 * short of a very large number, so that rows and columns that contain it still add up to something known.
 */
public final class HiddenCells {

    /** Differences below this part of the largest number are rounding of the arithmetic. */
    private static final double NOISE = 1e-12;

    private final int rows;
    private final int columns;
    private final double large;
    private final double noise;
    private final boolean[][] hidden;
    private final Flow flow;
    private final boolean possible;

    /**
     * Reads a table.
     *
     * @param table its rows; the last row and the last column are the totals, NaN is a hidden cell
     */
    public HiddenCells(double[][] table) {
        this.rows = table.length;
        this.columns = table[0].length;
        double sum = 1;
        for (double[] row : table) {
            sum += Arrays.stream(row).filter(Double::isFinite).map(Math::abs).sum();
        }
        this.large = Math.scalb(1.0, Math.getExponent(sum) + 2);
        this.noise = NOISE * large;
        this.hidden = new boolean[rows][columns];
        double[] left = new double[rows];
        double[] open = new double[columns];
        for (int i = 0; i < rows; i++) {
            left[i] = i == rows - 1 ? (columns - 1) * large : large;
        }
        for (int j = 0; j < columns; j++) {
            open[j] = j == columns - 1 ? (rows - 1) * large : large;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                hidden[i][j] = Double.isNaN(table[i][j]);
                double shown = hidden[i][j] ? 0 : turned(i, j, table[i][j]);
                left[i] -= shown;
                open[j] -= shown;
            }
        }
        this.flow = new Flow(hidden, noise);
        this.possible = flow.fill(left, open);
    }

    /** Whether the published numbers fit together; where they don't, sums give nothing away exactly. */
    public boolean isPossible() {
        return possible;
    }

    /** What the hidden cell must at least and can at most be; fails for tables that are not possible. */
    public Interval bounds(int row, int column) {
        if (!possible || !hidden[row][column]) {
            throw new IllegalStateException("The cell is not hidden, or the table does not add up");
        }
        double now = flow.at(row, column);
        double low = turned(row, column, now - flow.less(row, column));
        double high = turned(row, column, now + flow.more(row, column));
        return new Interval(Math.min(low, high), Math.max(low, high));
    }

    /** Whether a hidden cell can have one value only. */
    public boolean isRecoverable(int row, int column) {
        Interval bounds = bounds(row, column);
        return bounds.high() - bounds.low() <= noise;
    }

    /** A total, but not the grand total, counts as what it is short of the large number. */
    private double turned(int row, int column, double value) {
        return (row == rows - 1) == (column == columns - 1) ? value : large - value;
    }
}
