package org.pegel.musterstadt;

import java.util.Random;

/**
 * Chance that is the same everywhere: {@link Random} with a seed, and only {@link StrictMath}. Each user has its own, so
 * that a new indicator leaves the others as they were.
 */
final class Chance {

    private static final long SEED = 20260630;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(String user) {
        return new Chance(SEED * 31 + user.hashCode());
    }

    /** Standard normal. */
    double normal() {
        return random.nextGaussian();
    }

    /** About binomial, with the standard deviation times {@code noise}; always 0 to {@code base}. */
    long cases(double share, long base, double noise) {
        double mean = share * base;
        double deviation = StrictMath.sqrt(Math.max(0, mean * (1 - Math.min(share, 0.99))));
        return Math.min(base, Math.max(0, Math.round(mean + noise * deviation * normal())));
    }

    /** As {@link #cases}, for a numerator that may exceed its base, such as pupils of classes. */
    long count(double mean, double noise) {
        return Math.max(0, Math.round(mean + noise * StrictMath.sqrt(mean) * normal()));
    }
}
