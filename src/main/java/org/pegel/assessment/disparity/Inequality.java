package org.pegel.assessment.disparity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How unequally a value is spread over places: Gini, both of Theil's measures, the coefficient of variation; each 0 when
 * all places are alike. There is none with negative values or a mean of 0.
 */
public final class Inequality {
    private final double[] values;
    private final double[] weights;
    private final double weight;
    private final double mean;

    private Inequality(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.weight = Arrays.stream(weights).sum();
        this.mean = IntStream.range(0, values.length)
                        .mapToDouble(i -> weights[i] * values[i])
                        .sum()
                / weight;
    }

    /** Of places that count alike. */
    public static Inequality of(double[] values) {
        double[] alike = new double[values.length];
        Arrays.fill(alike, 1);
        return new Inequality(values, alike);
    }

    /**
     * Of places that count by their population.
     *
     * @param weights as many as values, none negative
     */
    public static Inequality of(double[] values, double[] weights) {
        if (values.length != weights.length || !isNonNegative(weights)) {
            throw new IllegalArgumentException("Each value needs a weight of 0 or more");
        }
        return new Inequality(values, weights);
    }

    /** Whether no value is negative. */
    public static boolean isNonNegative(double[] values) {
        return Arrays.stream(values).allMatch(value -> value >= 0);
    }

    /** Whether there are weights, no negative value, and one above 0; and none too large to be weighted twice. */
    public boolean hasValue() {
        return weight > 0 && isNonNegative(values) && mean > 0 && Double.isFinite(largest() * weight * weight);
    }

    private double largest() {
        return 2 * Arrays.stream(values).max().orElse(0) * values.length;
    }

    /** The weighted mean. */
    public double mean() {
        return mean;
    }

    /** The Gini coefficient: half the mean absolute difference ÷ the mean; from 0 to 1. */
    public double gini() {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double below = 0;
        double sum = 0;
        for (int i : order) {
            sum += weights[i] * values[i] * (2 * below + weights[i] - weight);
            below += weights[i];
        }
        return Math.max(0, sum / (required() * weight * weight));
    }

    /** The Gini coefficient times n/(n − 1), so that it can reach 1 with few places; absent with one place. */
    public @Nullable Double giniOfFew() {
        int n = values.length;
        return n < 2 ? null : (Double) (gini() * n / (n - 1));
    }

    /** Theil's T: reacts to the high end; a place with 0 adds 0. */
    public double theilT() {
        required();
        return mean(ratio -> ratio == 0 ? 0 : ratio * Math.log(ratio));
    }

    /** Theil's L, the mean logarithmic deviation: reacts to the low end; absent when a place has 0, or next to nothing. */
    public @Nullable Double theilL() {
        required();
        boolean hasZero = IntStream.range(0, values.length).anyMatch(i -> values[i] / mean == 0 && weights[i] > 0);
        return hasZero ? null : (Double) mean(ratio -> -Math.log(ratio));
    }

    /** Standard deviation (with n) ÷ mean. */
    public double variation() {
        required();
        return Math.sqrt(mean(ratio -> (ratio - 1) * (ratio - 1)));
    }

    private interface OfRatio {
        double at(double ratio);
    }

    /** The weighted mean of a function of value ÷ mean. */
    private double mean(OfRatio function) {
        return IntStream.range(0, values.length)
                        .filter(i -> weights[i] > 0)
                        .mapToDouble(i -> weights[i] * function.at(values[i] / mean))
                        .sum()
                / weight;
    }

    private double required() {
        if (!hasValue()) {
            throw new IllegalStateException("There is no inequality of negative values or a mean of 0");
        }
        return mean;
    }
}
