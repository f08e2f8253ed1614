package org.pegel.bench;

import java.util.List;

/** What is told of many measurements. */
final class Figures {
    private static final double NANOS = 1e6;

    private Figures() {}

    static double millisecondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }

    static double fastest(List<Double> values) {
        return percentile(values, 0);
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many percent of the values do not exceed. */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
