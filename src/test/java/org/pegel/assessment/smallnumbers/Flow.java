package org.pegel.assessment.smallnumbers;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Amounts from rows to columns through the hidden cells of a table. */
final class Flow {
    private static final int NONE = -1;
    private static final int START = -2;

    private final boolean[][] open;
    private final double[][] amount;
    private final int rows;
    private final int columns;
    private final double noise;

    Flow(boolean[][] open, double noise) {
        this.open = open;
        this.rows = open.length;
        this.columns = open[0].length;
        this.amount = new double[rows][columns];
        this.noise = noise;
    }

    double at(int row, int column) {
        return amount[row][column];
    }

    /** Gives each row and column the amount it needs; false where that is not possible. */
    boolean fill(double[] ofRows, double[] ofColumns) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns && ofRows[i] > noise; j++) {
                while (ofRows[i] > noise && ofColumns[j] > noise) {
                    double moved = push(i, rows + j, amount, Math.min(ofRows[i], ofColumns[j]));
                    if (moved == 0) {
                        break;
                    }
                    ofRows[i] -= moved;
                    ofColumns[j] -= moved;
                }
            }
        }
        return isQuiet(ofRows) && isQuiet(ofColumns);
    }

    private boolean isQuiet(double[] rest) {
        return Arrays.stream(rest).allMatch(one -> Math.abs(one) <= noise);
    }

    /** How much more the cell can take while everything else adds up. */
    double more(int row, int column) {
        return around(row, column, rows + column, row, Double.POSITIVE_INFINITY);
    }

    /** How much less the cell can have while everything else adds up. */
    double less(int row, int column) {
        return around(row, column, row, rows + column, amount[row][column]);
    }

    private double around(int row, int column, int from, int to, double most) {
        double[][] trial = Arrays.stream(amount).map(double[]::clone).toArray(double[][]::new);
        open[row][column] = false;
        trial[row][column] = 0;
        double moved = 0;
        double step;
        do {
            step = push(from, to, trial, most - moved);
            moved += step;
        } while (step > 0 && most - moved > noise);
        open[row][column] = true;
        return Math.min(moved, most);
    }

    /** Reroutes along one shortest path, at most so much; 0 when there is none. */
    private double push(int from, int to, double[][] through, double most) {
        int[] before = path(from, to, through);
        if (before[to] == NONE) {
            return 0;
        }
        double moved = most;
        for (int node = to; node != from; node = before[node]) {
            if (node < rows) {
                moved = Math.min(moved, through[node][before[node] - rows]);
            }
        }
        for (int node = to; node != from; node = before[node]) {
            if (node < rows) {
                through[node][before[node] - rows] -= moved;
            } else {
                through[before[node]][node - rows] += moved;
            }
        }
        return moved;
    }

    /** Each node's predecessor on a shortest path: rows first, then columns. */
    private int[] path(int from, int to, double[][] through) {
        int[] before = new int[rows + columns];
        Arrays.fill(before, NONE);
        before[from] = START;
        Deque<Integer> reached = new ArrayDeque<>();
        reached.add(from);
        while (!reached.isEmpty() && before[to] == NONE) {
            int node = reached.remove();
            boolean isRow = node < rows;
            for (int next = isRow ? rows : 0; next < (isRow ? rows + columns : rows); next++) {
                boolean passable = isRow ? open[node][next - rows] : through[next][node - rows] > noise;
                if (passable && before[next] == NONE) {
                    before[next] = node;
                    reached.add(next);
                }
            }
        }
        return before;
    }
}
