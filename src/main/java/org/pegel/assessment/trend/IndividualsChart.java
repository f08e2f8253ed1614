package org.pegel.assessment.trend;

import org.jspecify.annotations.Nullable;

/**
 * The chart of individual values: their scatter is estimated from the distances of neighbours, so that a slow drift does
 * not widen it.
 *
 * @param center the mean
 * @param meanMovingRange the mean distance of neighbours
 */
public record IndividualsChart(double center, double meanMovingRange) {

    /** The mean distance of two values from a normal distribution, in standard deviations. */
    private static final double RANGE_OF_TWO = 1.128;

    /** The chart of a series, the oldest value first; absent with fewer than two values or beyond the largest number. */
    public static @Nullable IndividualsChart of(double[] y) {
        if (y.length < 2) {
            return null;
        }
        double sum = y[0];
        double ranges = 0;
        for (int i = 1; i < y.length; i++) {
            sum += y[i];
            ranges += Math.abs(y[i] - y[i - 1]);
        }
        return Double.isFinite(sum) && Double.isFinite(ranges)
                ? new IndividualsChart(sum / y.length, ranges / (y.length - 1))
                : null;
    }

    /** The standard deviation. */
    public double sigma() {
        return meanMovingRange / RANGE_OF_TWO;
    }

    /** What lies so many standard deviations or less from the centre. */
    public Interval limits(double sigmas) {
        return new Interval(center - sigmas * sigma(), center + sigmas * sigma());
    }
}
