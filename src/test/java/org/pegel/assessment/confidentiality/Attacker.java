package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pegel.observation.SeriesKey;

/** Which hidden cells follow from sums: by elimination, without any idea of how they were protected. */
final class Attacker {
    private static final double NOISE = 1e-9;

    private Attacker() {}

    static List<SeriesKey> determined(List<List<SeriesKey>> sums, Set<SeriesKey> hidden) {
        List<SeriesKey> unknown = List.copyOf(hidden);
        List<double[]> rows = new ArrayList<>();
        for (List<SeriesKey> sum : sums) {
            double[] row = new double[unknown.size()];
            for (int i = 0; i < sum.size(); i++) {
                int column = unknown.indexOf(sum.get(i));
                if (column >= 0) {
                    row[column] = i == 0 ? -1 : 1;
                }
            }
            rows.add(row);
        }
        reduce(rows, unknown.size());
        List<SeriesKey> found = new ArrayList<>();
        for (double[] row : rows) {
            int only = -1;
            int entries = 0;
            for (int c = 0; c < row.length; c++) {
                if (Math.abs(row[c]) > NOISE) {
                    only = c;
                    entries++;
                }
            }
            if (entries == 1) {
                found.add(unknown.get(only));
            }
        }
        return found;
    }

    /** To reduced row echelon form: a cell is determined when a row holds nothing but it. */
    private static void reduce(List<double[]> rows, int columns) {
        int done = 0;
        for (int c = 0; c < columns; c++) {
            int pivot = done;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[c]) <= NOISE) {
                pivot++;
            }
            if (pivot < rows.size()) {
                java.util.Collections.swap(rows, done, pivot);
                eliminate(rows, done++, c);
            }
        }
    }

    private static void eliminate(List<double[]> rows, int pivot, int column) {
        double[] by = rows.get(pivot);
        double lead = by[column];
        for (int c = 0; c < by.length; c++) {
            by[c] /= lead;
        }
        for (int r = 0; r < rows.size(); r++) {
            double factor = rows.get(r)[column];
            if (r != pivot && factor != 0) {
                for (int c = 0; c < by.length; c++) {
                    rows.get(r)[c] -= factor * by[c];
                }
            }
        }
    }
}
