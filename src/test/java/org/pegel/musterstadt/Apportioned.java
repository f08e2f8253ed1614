package org.pegel.musterstadt;

import java.util.OptionalDouble;

/** Divides the city's denominators and expectations over districts. */
final class Apportioned {

    private static final int HALVINGS = 60;

    private Apportioned() {}

    /** Whole numbers in the proportion of the weights that add up to the total. */
    static long[] of(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        double before = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            before += weights[i] / sum;
            parts[i] = Math.round(total * before) - given;
            given += parts[i];
        }
        return parts;
    }

    /**
     * Expected shares that differ by the offsets (of the logit; of the logarithm where values exceed 1) and add up to the
     * numerator; those that are fixed stay as they are.
     */
    static double[] shares(OptionalDouble[] fixed, double[] offsets, long[] bases, long numerator, double factor) {
        boolean ratio = factor == 1;
        double low = -12;
        double high = 12;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (expected(shares(fixed, offsets, middle, ratio, factor), bases) < numerator) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return shares(fixed, offsets, (low + high) / 2, ratio, factor);
    }

    private static double[] shares(
            OptionalDouble[] fixed, double[] offsets, double level, boolean ratio, double factor) {
        double[] shares = new double[offsets.length];
        for (int i = 0; i < shares.length; i++) {
            double power = StrictMath.exp(level + offsets[i]);
            shares[i] = fixed[i].isPresent() ? fixed[i].getAsDouble() / factor : ratio ? power : power / (1 + power);
        }
        return shares;
    }

    private static double expected(double[] shares, long[] bases) {
        double expected = 0;
        for (int i = 0; i < shares.length; i++) {
            expected += shares[i] * bases[i];
        }
        return expected;
    }
}
