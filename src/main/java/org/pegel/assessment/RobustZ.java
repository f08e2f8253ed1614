package org.pegel.assessment;

import java.util.Arrays;

/**
 * How unusual a change is among earlier ones: the modified z-score of Iglewicz and Hoaglin, 0.6745·(x − median)/MAD, with
 * (x − median)/(1.2533·mean absolute deviation) where more than half of the changes are equal.
 */
public final class RobustZ {

    /** A change beyond this is a jump. */
    public static final double LIMIT = 3.5;

    /** Fewest earlier changes for a verdict. */
    public static final int FEWEST_CHANGES = 5;

    /** The 75 % quantile of the normal distribution: MAD ÷ this estimates the standard deviation. */
    private static final double MAD_OF_NORMAL = 0.674489750196082;

    /** √(π/2): mean absolute deviation × this estimates the standard deviation. */
    private static final double MEAN_DEVIATION_FACTOR = 1.2533141373155;

    private final double change;
    private final int n;
    private final double median;
    private final double mad;
    private final double meanDeviation;
    private final double deviation;

    private RobustZ(double change, double[] sorted, double noise) {
        this.change = change;
        this.n = sorted.length;
        this.median = median(sorted);
        this.deviation = quiet(change - median, noise);
        double[] deviations = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            deviations[i] = Math.abs(quiet(sorted[i] - median, noise));
            sum += deviations[i];
        }
        Arrays.sort(deviations);
        this.mad = median(deviations);
        this.meanDeviation = sum / n;
    }

    /**
     * Compares a change with earlier ones.
     *
     * @param baseline the earlier changes, at least one, in any order, without the change itself; is sorted
     * @param noise differences up to this are rounding of the arithmetic, and count as none
     */
    static RobustZ of(double[] baseline, double change, double noise) {
        Arrays.sort(baseline);
        return new RobustZ(change, baseline, noise);
    }

    private static double quiet(double difference, double noise) {
        return Math.abs(difference) <= noise ? 0 : difference;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    /** The change that was judged, per year. */
    public double change() {
        return change;
    }

    /** Number of earlier changes. */
    public int n() {
        return n;
    }

    /** The median of the earlier changes. */
    public double median() {
        return median;
    }

    /** The median of the earlier changes' absolute distances from their median; 0 when most are equal. */
    public double mad() {
        return mad;
    }

    /** The mean of these distances; 0 when all earlier changes are equal. */
    public double meanDeviation() {
        return meanDeviation;
    }

    /** Whether there is a score: not when all earlier changes are equal. */
    public boolean hasZ() {
        return meanDeviation > 0 && Double.isFinite(score());
    }

    /** The score; fails when there is none. */
    public double z() {
        if (!hasZ()) {
            throw new IllegalStateException("All earlier changes are equal: there is no score");
        }
        return score();
    }

    private double score() {
        return mad > 0 ? MAD_OF_NORMAL * deviation / mad : deviation / (MEAN_DEVIATION_FACTOR * meanDeviation);
    }

    /** Whether the change is unusual: beyond {@link #LIMIT}. */
    public boolean isJump() {
        return isBeyond(LIMIT);
    }

    /** Whether the score is beyond a limit; where all earlier changes are equal, any other one is. */
    public boolean isBeyond(double limit) {
        return meanDeviation > 0 ? Math.abs(score()) > limit : deviation != 0;
    }

    /** +1 when the change lies above the median of the earlier ones, −1 below, 0 on it. */
    public int side() {
        return (int) Math.signum(deviation);
    }
}
