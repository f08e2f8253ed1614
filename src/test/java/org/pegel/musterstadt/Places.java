package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where Musterstadt's districts lie: three ways to cut one rectangle, none of which nests in another. Sizes in parts of the
 * city's width and height.
 */
final class Places {

    /** The levels by the prefix of their ids, each with the number of districts per row. */
    static final Map<String, int[]> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("sb", new int[] {7, 7, 7, 7, 7, 7});
        ROWS.put("smb", new int[] {6, 5, 6, 5});
        ROWS.put("gs", new int[] {6, 6, 6, 6, 6});
    }

    /** A district's rectangle. */
    record Area(String id, double west, double south, double east, double north) {
        double size() {
            return (east - west) * (north - south);
        }

        /** The part of this area that lies in another. */
        double shareIn(Area other) {
            double width = Math.min(east, other.east) - Math.max(west, other.west);
            double height = Math.min(north, other.north) - Math.max(south, other.south);
            return width <= 0 || height <= 0 ? 0 : width * height / size();
        }
    }

    private final Map<String, List<Area>> areas = new LinkedHashMap<>();
    private final Map<String, double[]> weights = new LinkedHashMap<>();
    private final Map<String, double[]> means = new LinkedHashMap<>();

    Places() {
        ROWS.forEach((level, rows) -> areas.put(level, cut(level, rows)));
        Chance chance = Chance.of("places");
        List<Area> small = areas("sb");
        double[] people = small.stream()
                .mapToDouble(area -> StrictMath.exp(0.4 * clipped(chance.normal())))
                .toArray();
        double[] mean =
                small.stream().mapToDouble(area -> clipped(chance.normal())).toArray();
        ROWS.keySet().forEach(level -> sum(level, people, mean));
    }

    private static double clipped(double normal) {
        return Math.max(-1.8, Math.min(1.8, normal));
    }

    private static List<Area> cut(String level, int[] rows) {
        List<Area> cut = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row]; column++) {
                cut.add(new Area(
                        String.format(Locale.ROOT, "%s-%02d", level, cut.size() + 1),
                        column / (double) rows[row],
                        1 - (row + 1) / (double) rows.length,
                        (column + 1) / (double) rows[row],
                        1 - row / (double) rows.length));
            }
        }
        return cut;
    }

    private void sum(String level, double[] people, double[] mean) {
        List<Area> of = areas(level);
        double[] sum = new double[of.size()];
        double[] weighted = new double[of.size()];
        double all = 0;
        for (int i = 0; i < people.length; i++) {
            for (int j = 0; j < of.size(); j++) {
                double part = people[i] * areas("sb").get(i).shareIn(of.get(j));
                sum[j] += part;
                weighted[j] += part * mean[i];
                all += part;
            }
        }
        for (int j = 0; j < of.size(); j++) {
            weighted[j] /= sum[j];
            sum[j] /= all;
        }
        weights.put(level, sum);
        means.put(level, standardised(weighted));
    }

    private static double[] standardised(double[] values) {
        double mean = 0;
        double square = 0;
        for (double value : values) {
            mean += value / values.length;
            square += value * value / values.length;
        }
        double deviation = StrictMath.sqrt(square - mean * mean);
        double[] standardised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            standardised[i] = (values[i] - mean) / deviation;
        }
        return standardised;
    }

    List<Area> areas(String level) {
        return List.copyOf(areas.getOrDefault(level, List.of()));
    }

    /** Each district's share of the city's people. */
    double[] weights(String level) {
        return weights.get(level).clone();
    }

    /** How little money people in a district have compared with the others; mean 0, standard deviation 1. */
    double[] needs(String level) {
        return means.get(level).clone();
    }
}
