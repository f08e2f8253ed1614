package org.pegel.assessment.disparity;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.SenSlope;

/**
 * How the gap between two series develops: it closes when its size, its distance from zero, shrinks, whichever of the two
 * moves and whichever lies above.
 */
public final class GapTrend {

    /** Gaps that differ by less than this share of the largest value differ by the rounding of the subtraction only. */
    private static final double ROUNDING = 1e-12;

    private final double[] times;
    private final double[] one;
    private final double[] other;
    private @Nullable MannKendall test;

    /**
     * The gap of a series to another one.
     *
     * @param times strictly rising
     * @param one the values of the one, at least one
     * @param other the values of the other at the same times
     */
    public GapTrend(double[] times, double[] one, double[] other) {
        this.times = times.clone();
        this.one = one.clone();
        this.other = other.clone();
    }

    /** Number of gaps. */
    public int n() {
        return times.length;
    }

    /** A gap: the one minus the other, in their unit. */
    public double gap(int i) {
        return one[i] - other[i];
    }

    /** The sizes of the gaps, equal where only the rounding of the subtraction differs. */
    public double[] sizes() {
        double largest = Math.max(largest(one), largest(other));
        double[] sizes = new double[n()];
        for (int i = 0; i < sizes.length; i++) {
            double size = Math.abs(gap(i));
            sizes[i] = size;
            for (int j = 0; j < i && sizes[i] == size; j++) {
                sizes[i] = Math.abs(size - sizes[j]) <= ROUNDING * largest ? sizes[j] : size;
            }
        }
        return sizes;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    /** Mann-Kendall's test of the sizes: a rise is a widening. */
    public MannKendall test() {
        if (test == null) {
            test = MannKendall.of(sizes());
        }
        return test;
    }

    /** Sen's slope of the sizes, per year; positive when the gap widens; absent with fewer than two. */
    public OptionalDouble slope() {
        SenSlope slope = SenSlope.of(times, sizes(), test());
        return slope == null ? OptionalDouble.empty() : OptionalDouble.of(slope.slope());
    }

    /** The line of least squares through the sizes; absent with fewer than three. */
    public @Nullable LinearFit line() {
        return LinearFit.of(times, sizes());
    }

    /** The newest size minus the oldest. */
    public double change() {
        return Math.abs(gap(n() - 1)) - Math.abs(gap(0));
    }

    /** {@link #change()} as a share of the oldest size; absent when that is 0. */
    public OptionalDouble changeShare() {
        return quotient(change(), Math.abs(gap(0)));
    }

    /** The one divided by the other; absent when the other is 0. */
    public OptionalDouble ratio(int i) {
        return quotient(one[i], other[i]);
    }

    private static OptionalDouble quotient(double numerator, double denominator) {
        double quotient = numerator / denominator;
        return Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }
}
