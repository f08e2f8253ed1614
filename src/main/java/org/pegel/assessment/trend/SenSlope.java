package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Sen's slope: the median change per year over all pairs of values, by their real distance in time; a single outlier
 * moves it little. Sen 1968; interval by ranks, Gilbert 1987.
 */
public final class SenSlope {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] t;
    private final double[] y;
    private final double[] slopes;
    private final double variance;

    private SenSlope(double[] t, double[] y, double[] slopes, double variance) {
        this.t = t;
        this.y = y;
        this.slopes = slopes;
        this.variance = variance;
    }

    /**
     * The slope of a series.
     *
     * @param t times, strictly rising
     * @param y finite values, as many as times
     * @param test of the same values: its variance widens the interval
     * @return absent with fewer than two values, or when a slope is beyond the largest number
     */
    public static @Nullable SenSlope of(double[] t, double[] y, MannKendall test) {
        return of(t, y, slopes(t, y), test.variance());
    }

    /**
     * The median over the pairs within a season. Hirsch, Slack and Smith 1982.
     *
     * @param t of each season the times, strictly rising
     * @param y of each season the values
     * @param test of the same values
     * @return absent as in {@link #of}
     */
    public static @Nullable SenSlope seasonal(List<double[]> t, List<double[]> y, SeasonalMannKendall test) {
        double[][] slopes = new double[y.size()][];
        Arrays.setAll(slopes, season -> slopes(t.get(season), y.get(season)));
        return of(joined(t.stream()), joined(y.stream()), joined(Arrays.stream(slopes)), test.variance());
    }

    private static double[] joined(Stream<double[]> seasons) {
        return seasons.flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] slopes(double[] t, double[] y) {
        double[] slopes = new double[y.length * (y.length - 1) / 2];
        int at = 0;
        for (int j = 1; j < y.length; j++) {
            for (int i = 0; i < j; i++) {
                slopes[at++] = (y[j] - y[i]) / (t[j] - t[i]);
            }
        }
        return slopes;
    }

    private static @Nullable SenSlope of(double[] t, double[] y, double[] slopes, double variance) {
        int pairs = slopes.length;
        Arrays.sort(slopes);
        boolean usable = pairs > 0 && Double.isFinite(slopes[0]) && Double.isFinite(slopes[pairs - 1]);
        return usable ? new SenSlope(t, y, slopes, variance) : null;
    }

    /** The median slope, in units per year. */
    public double slope() {
        return Median.ofSorted(slopes);
    }

    /** Number of pairs. */
    public int pairs() {
        return slopes.length;
    }

    /** How far apart the ranks of the interval's ends lie: the normal quantile times the standard deviation of S. */
    public double rankWidth(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
    }

    /** The rank of the lower end among the sorted slopes, from 1; below 1 there is no interval. */
    public double lowRank(double level) {
        return (pairs() - rankWidth(level)) / 2;
    }

    /** The rank of the upper end; beyond {@link #pairs()} there is no interval. */
    public double highRank(double level) {
        return (pairs() + rankWidth(level)) / 2 + 1;
    }

    /**
     * The interval of the slope, interpolated between ranks.
     *
     * @param level such as 0.95
     * @return absent when the ends lie outside the slopes (always with 5 values or fewer) or all values are equal
     */
    public @Nullable Interval interval(double level) {
        double low = lowRank(level);
        double high = highRank(level);
        return variance > 0 && low >= 1 && high <= pairs() ? new Interval(at(low), at(high)) : null;
    }

    private double at(double rank) {
        int below = (int) Math.floor(rank);
        double share = rank - below;
        return share == 0 ? slopes[below - 1] : slopes[below - 1] + share * (slopes[below] - slopes[below - 1]);
    }

    /**
     * The interval with ranks rounded to whole ones, a half to the even one, as it is usual for equally spaced series.
     *
     * @return absent for series with gaps, and as {@link #interval(double)}
     */
    public @Nullable Interval roundedInterval(double level) {
        int low = (int) Math.rint(lowRank(level));
        int high = (int) Math.rint(highRank(level));
        return variance > 0 && low >= 1 && high <= pairs() && isEquallySpaced()
                ? new Interval(slopes[low - 1], slopes[high - 1])
                : null;
    }

    private boolean isEquallySpaced() {
        double step = t[1] - t[0];
        for (int i = 2; i < t.length; i++) {
            if (Math.abs(t[i] - t[i - 1] - step) > 1e-9 * step) {
                return false;
            }
        }
        return true;
    }

    /** The value at time 0 on the line through the median of the residuals. */
    public OptionalDouble intercept() {
        double slope = slope();
        double[] residuals = new double[y.length];
        Arrays.setAll(residuals, i -> y[i] - slope * t[i]);
        return Finite.of(Median.of(residuals));
    }

    /** The value at time 0 on the line through the medians of values and times. */
    public OptionalDouble interceptOfMedians() {
        return Finite.of(Median.of(y) - slope() * Median.of(t));
    }
}
