package org.pegel.assessment.trend;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mann-Kendall's test for a trend: do later values tend to lie above earlier ones? Needs the order of the values only,
 * not their distances. Without ties or with, exact up to 25 values; beyond, normal with a correction for continuity.
 * Mann 1945; Kendall 1975.
 */
public final class MannKendall {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final long s;
    private final TieGroups ties;

    private MannKendall(long s, TieGroups ties) {
        this.s = s;
        this.ties = ties;
    }

    /**
     * The test of a series.
     *
     * @param y finite values, the oldest first
     */
    public static MannKendall of(double[] y) {
        long s = 0;
        for (int j = 1; j < y.length; j++) {
            for (int i = 0; i < j; i++) {
                s += y[j] > y[i] ? 1 : y[j] < y[i] ? -1 : 0;
            }
        }
        return new MannKendall(s, TieGroups.of(y));
    }

    /** Number of values. */
    public int n() {
        return ties.n();
    }

    /** Pairs that rise minus pairs that fall. */
    public long s() {
        return s;
    }

    /** Whether all values are equal (or there is only one): then nothing can be tested. */
    public boolean isConstant() {
        return ties.groups() <= 1;
    }

    /** The variance of S by chance, smaller with ties; 0 when all values are equal. */
    public double variance() {
        double sum = weight(n());
        for (int group = 0; group < ties.groups(); group++) {
            sum -= weight(ties.size(group));
        }
        return sum / 18;
    }

    private static double weight(int n) {
        return n * (n - 1.0) * (2.0 * n + 5);
    }

    /** Kendall's τ_b of values and time, from −1 to 1; absent when all values are equal. */
    public OptionalDouble tauB() {
        double pairs = n() * (n() - 1.0) / 2;
        return isConstant()
                ? OptionalDouble.empty()
                : OptionalDouble.of(s / Math.sqrt(pairs * (pairs - ties.tiedPairs())));
    }

    /** S in standard deviations; absent when all values are equal. */
    public OptionalDouble z(boolean continuity) {
        return zOf(s, variance(), continuity);
    }

    static OptionalDouble zOf(long s, double variance, boolean continuity) {
        double nearer = continuity ? s - Long.signum(s) : s;
        return variance > 0 ? OptionalDouble.of(nearer / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /** Two-sided probability of so large a z by chance. */
    static OptionalDouble twoSided(OptionalDouble z) {
        return z.isPresent()
                ? OptionalDouble.of(Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z.getAsDouble()))))
                : OptionalDouble.empty();
    }

    /** One-sided probability of S or more, by the normal distribution with continuity. */
    static OptionalDouble atLeast(long s, double variance) {
        return variance > 0
                ? OptionalDouble.of(NORMAL.survivalProbability((s - 1) / Math.sqrt(variance)))
                : OptionalDouble.empty();
    }

    /** The two-sided p by the normal distribution; absent when all values are equal. */
    public OptionalDouble normalTwoSided(boolean continuity) {
        return twoSided(z(continuity));
    }

    /** Whether the exact distribution serves. */
    public boolean isExact() {
        return !isConstant() && n() <= KendallDistribution.LARGEST;
    }

    /** The p of a trend in either direction; absent when all values are equal. */
    public OptionalDouble twoSided() {
        return isExact() ? OptionalDouble.of(exact().twoSided(s)) : normalTwoSided(true);
    }

    /** The p of a rise; absent when all values are equal. */
    public OptionalDouble rising() {
        return isExact() ? OptionalDouble.of(exact().atLeast(s)) : atLeast(s, variance());
    }

    /** The p of a fall; absent when all values are equal. */
    public OptionalDouble falling() {
        return isExact() ? OptionalDouble.of(exact().atMost(s)) : atLeast(-s, variance());
    }

    private KendallDistribution exact() {
        return KendallDistribution.of(ties);
    }
}
