package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pegel.observation.SeriesKey;

/**
 * Which hidden cells follow from the published ones: each sum is an equation in the hidden cells it holds; what is left
 * alone in a row after elimination has one value only. Equations without a common cell are solved apart from each other.
 */
final class Equations {
    private static final double NOISE = 1e-9;

    /** Of so many numbers at once elimination would take too long; then every cell counts as found. */
    private static final long MOST = 4_000_000;

    private final Map<SeriesKey, List<Equation>> byCell = new HashMap<>();

    /**
     * What is hidden of a sum.
     *
     * @param number a different one for each
     * @param total whether its total is, which is the first cell then
     */
    record Equation(int number, boolean total, List<SeriesKey> cells) {}

    Equations(List<Equation> equations) {
        equations.forEach(
                equation -> equation.cells().forEach(cell -> byCell.computeIfAbsent(cell, first -> new ArrayList<>())
                        .add(equation)));
    }

    /** The cells that can be worked out. */
    Set<SeriesKey> determined() {
        Set<SeriesKey> found = new LinkedHashSet<>();
        Set<SeriesKey> seen = new LinkedHashSet<>();
        byCell.keySet().forEach(cell -> {
            if (seen.add(cell)) {
                solve(connected(cell, seen), found);
            }
        });
        return found;
    }

    private List<SeriesKey> connected(SeriesKey start, Set<SeriesKey> seen) {
        List<SeriesKey> cells = new ArrayList<>(List.of(start));
        for (int i = 0; i < cells.size(); i++) {
            for (Equation equation : byCell.getOrDefault(cells.get(i), List.of())) {
                equation.cells().stream().filter(seen::add).forEach(cells::add);
            }
        }
        return cells;
    }

    private void solve(List<SeriesKey> cells, Set<SeriesKey> found) {
        Map<SeriesKey, Integer> columns = new HashMap<>();
        Set<Equation> equations = new TreeSet<>(Comparator.comparingInt(Equation::number));
        for (SeriesKey cell : cells) {
            columns.put(cell, columns.size());
            equations.addAll(byCell.getOrDefault(cell, List.of()));
        }
        if ((long) equations.size() * cells.size() > MOST) {
            found.addAll(cells);
            return;
        }
        double[][] rows =
                equations.stream().map(equation -> row(equation, columns)).toArray(double[][]::new);
        reduce(rows);
        for (double[] row : rows) {
            int alone = alone(row);
            if (alone >= 0) {
                found.add(cells.get(alone));
            }
        }
    }

    private static double[] row(Equation equation, Map<SeriesKey, Integer> columns) {
        double[] row = new double[columns.size()];
        equation.cells().forEach(cell -> row[columns.getOrDefault(cell, 0)] = 1);
        if (equation.total()) {
            row[columns.getOrDefault(equation.cells().get(0), 0)] = -1;
        }
        return row;
    }

    /** The only column of a row that is not 0, or −1. */
    private static int alone(double[] row) {
        int only = -1;
        for (int c = 0; c < row.length; c++) {
            if (Math.abs(row[c]) > NOISE) {
                if (only >= 0) {
                    return -1;
                }
                only = c;
            }
        }
        return only;
    }

    /** Gauss and Jordan: afterwards each leading entry is 1 and alone in its column. */
    private static void reduce(double[][] rows) {
        int done = 0;
        for (int c = 0; done < rows.length && c < rows[0].length; c++) {
            int pivot = done;
            while (pivot < rows.length && Math.abs(rows[pivot][c]) <= NOISE) {
                pivot++;
            }
            if (pivot < rows.length) {
                double[] by = rows[pivot];
                rows[pivot] = rows[done];
                rows[done] = by;
                divide(by, by[c]);
                for (int r = 0; r < rows.length; r++) {
                    if (r != done && rows[r][c] != 0) {
                        subtract(rows[r], by, rows[r][c]);
                    }
                }
                done++;
            }
        }
    }

    private static void divide(double[] row, double by) {
        for (int c = 0; c < row.length; c++) {
            row[c] /= by;
        }
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int c = 0; c < row.length; c++) {
            row[c] -= times * other[c];
        }
    }
}
