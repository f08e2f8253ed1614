package org.pegel.assessment.smallnumbers;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of distributions and of samples. */
public final class Quantiles {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int POLISHINGS = 3;

    private Quantiles() {}

    /** The standard normal quantile. */
    public static double normal(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The probability of lying so many standard errors away by chance, to either side. */
    public static double twoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** How many standard errors a two-sided interval reaches to either side: 1.96 at a level of 0.95. */
    public static double z(double level) {
        return NORMAL.inverseSurvivalProbability(tail(level));
    }

    /** What a two-sided interval leaves out on either side. */
    static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level is %s, but must lie between 0 and 1".formatted(level));
        }
        return (1 - level) / 2;
    }

    /** The value that leaves a probability below it; sharper than the library's solver, which stops at 1e-9. */
    static double lower(ContinuousDistribution distribution, double p) {
        double x = distribution.inverseCumulativeProbability(p);
        for (int i = 0; i < POLISHINGS; i++) {
            x = polished(x, distribution.cumulativeProbability(x) - p, distribution.density(x));
        }
        return x;
    }

    /** The value that leaves a probability above it. */
    static double upper(ContinuousDistribution distribution, double p) {
        double x = distribution.inverseSurvivalProbability(p);
        for (int i = 0; i < POLISHINGS; i++) {
            x = polished(x, p - distribution.survivalProbability(x), distribution.density(x));
        }
        return x;
    }

    /** One step of Newton's method, where it leads somewhere. */
    private static double polished(double x, double excess, double density) {
        double next = x - excess / density;
        return Double.isFinite(next) && next > 0 ? next : x;
    }

    /**
     * A quantile of a sample.
     *
     * @param values at least one, in any order
     * @param p from 0 to 1
     * @param type how it lies between two values: Hyndman and Fan's types 4 to 9; 7 is the usual one
     */
    public static double of(double[] values, double p, int type) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double a = below(type);
        double b = type == 4 ? 1 : a;
        double place = a + p * (sorted.length + 1 - a - b);
        double whole = Math.floor(place + 4 * Math.ulp(place));
        double part = Math.max(0, place - whole);
        double low = sorted[clamp((int) whole - 1, sorted.length)];
        double high = sorted[clamp((int) whole, sorted.length)];
        return low + part * (high - low);
    }

    private static double below(int type) {
        return switch (type) {
            case 4, 6 -> 0;
            case 5 -> 0.5;
            case 7 -> 1;
            case 8 -> 1 / 3.0;
            case 9 -> 3 / 8.0;
            default -> throw new IllegalArgumentException("The type is %d, but must be 4 to 9".formatted(type));
        };
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
