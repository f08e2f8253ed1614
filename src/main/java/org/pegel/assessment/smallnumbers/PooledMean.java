package org.pegel.assessment.smallnumbers;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean of several periods, steadier than one of them where few people live. Where every period has cases and base they
 * are added first, so that each person counts alike; else the values are averaged, and each period counts alike.
 *
 * @param value in the unit of the values
 * @param pooled whether cases and bases were added
 * @param base the bases together; 0 when not pooled
 */
public record PooledMean(double value, boolean pooled, double base) {

    /** Usual number of periods. */
    public static final int PERIODS = 3;

    /**
     * The mean of periods that may be compared.
     *
     * @param values at least one
     * @param cases as many, NaN where not given
     * @param bases as many, NaN where not given
     * @param factor value = factor × cases ÷ base; NaN when it can't be recomputed
     */
    public static PooledMean of(double[] values, double[] cases, double[] bases, double factor) {
        double base = Arrays.stream(bases).sum();
        boolean given = Double.isFinite(factor)
                && base > 0
                && IntStream.range(0, values.length)
                        .allMatch(i -> Double.isFinite(cases[i]) && Double.isFinite(bases[i]));
        return given
                ? new PooledMean(factor * Arrays.stream(cases).sum() / base, true, base)
                : new PooledMean(average(values), false, 0);
    }

    /** Values whose sum is beyond what a number holds are divided first. */
    private static double average(double[] values) {
        double average = Arrays.stream(values).average().orElseThrow();
        return Double.isFinite(average)
                ? average
                : Arrays.stream(values).map(value -> value / values.length).sum();
    }
}
