package org.pegel.assessment.smallnumbers;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share of cases in a base, and how sure it is. There is none without a base: ask {@link #hasValue()} first.
 *
 * @param cases those counted, from 0 to the base
 * @param base all of them
 */
public record Proportion(double cases, double base) {

    public Proportion {
        if (!isShare(cases, base)) {
            throw new IllegalArgumentException("%s of %s is no share".formatted(cases, base));
        }
    }

    /** Whether cases and base are numbers of a part and its whole. */
    public static boolean isShare(double cases, double base) {
        return cases >= 0 && cases <= base && Double.isFinite(base);
    }

    /** Whether there is a share: the base is not 0. */
    public boolean hasValue() {
        return base > 0;
    }

    /** The share, from 0 to 1. */
    public double value() {
        requireBase();
        return cases / base;
    }

    /**
     * Wilson's score interval (Newcombe 1998, method 3), within 0 and 1.
     *
     * @param level of confidence, such as 0.95
     */
    public Interval wilson(double level) {
        double p = value();
        double z2 = Math.pow(Quantiles.z(level), 2);
        double middle = 2 * cases + z2;
        double half = Quantiles.z(level) * Math.sqrt(z2 + 4 * cases * (1 - p));
        double whole = 2 * (base + z2);
        return new Interval(cases == 0 ? 0 : (middle - half) / whole, cases == base ? 1 : (middle + half) / whole);
    }

    /**
     * The exact interval of Clopper and Pearson: all shares under which so many cases are not too improbable. Wider than
     * Wilson's.
     *
     * @param level of confidence, such as 0.95
     */
    public Interval clopperPearson(double level) {
        requireBase();
        double tail = Quantiles.tail(level);
        double others = base - cases;
        return new Interval(
                cases == 0 ? 0 : Quantiles.lower(BetaDistribution.of(cases, others + 1), tail),
                others == 0 ? 1 : Quantiles.upper(BetaDistribution.of(cases + 1, others), tail));
    }

    private void requireBase() {
        if (!hasValue()) {
            throw new IllegalStateException("There is no share without a base");
        }
    }
}
