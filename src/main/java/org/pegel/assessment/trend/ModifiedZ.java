package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How unusual a number is among others: the modified z-score of Iglewicz and Hoaglin, 0.6745·(x − median)/MAD, with
 * (x − median)/(1.2533·mean absolute deviation) where more than half of the others are equal.
 */
public final class ModifiedZ {

    /** The 75 % quantile of the normal distribution: MAD ÷ this estimates the standard deviation. */
    public static final double MAD_OF_NORMAL = 0.674489750196082;

    /** √(π/2): mean absolute deviation × this estimates the standard deviation. */
    public static final double MEAN_DEVIATION_FACTOR = 1.2533141373155;

    /**
     * What turns deviations into standard deviations.
     *
     * @param mad the median one is divided by this
     * @param meanDeviation the mean one is multiplied by this
     */
    public record Factors(double mad, double meanDeviation) {
        public static final Factors OF_NORMAL = new Factors(MAD_OF_NORMAL, MEAN_DEVIATION_FACTOR);
    }

    private final Factors factors;
    private final int n;
    private final double median;
    private final double mad;
    private final double meanDeviation;
    private final double deviation;

    /**
     * Compares a number with others.
     *
     * @param baseline the others, at least one, in any order, without the number itself
     * @param noise differences up to this are rounding, and count as none
     */
    public ModifiedZ(double[] baseline, double x, double noise, Factors factors) {
        double[] sorted = baseline.clone();
        Arrays.sort(sorted);
        this.factors = factors;
        this.n = sorted.length;
        this.median = Median.ofSorted(sorted);
        this.deviation = quiet(x - median, noise);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sorted[i] = Math.abs(quiet(sorted[i] - median, noise));
            sum += sorted[i];
        }
        Arrays.sort(sorted);
        this.mad = Median.ofSorted(sorted);
        this.meanDeviation = sum / n;
    }

    private static double quiet(double difference, double noise) {
        return Math.abs(difference) <= noise ? 0 : difference;
    }

    /** Number of others. */
    public int n() {
        return n;
    }

    public double median() {
        return median;
    }

    /** The median of the others' absolute distances from their median; 0 when most are equal. */
    public double mad() {
        return mad;
    }

    /** {@link #mad()} as an estimate of the standard deviation. */
    public double scaledMad() {
        return mad / factors.mad();
    }

    /** The mean of these distances; 0 when all others are equal. */
    public double meanDeviation() {
        return meanDeviation;
    }

    /** The score; absent when all others are equal. */
    public OptionalDouble z() {
        return meanDeviation > 0 ? Finite.of(score()) : OptionalDouble.empty();
    }

    private double score() {
        return mad > 0 ? factors.mad() * deviation / mad : deviation / (factors.meanDeviation() * meanDeviation);
    }

    /** Whether it is unusual; where all others are equal, any other number is. */
    public boolean isBeyond(double limit) {
        return meanDeviation > 0 ? Math.abs(score()) > limit : deviation != 0;
    }

    /** +1 when it lies above the median of the others, −1 below, 0 on it. */
    public int side() {
        return (int) Math.signum(deviation);
    }
}
