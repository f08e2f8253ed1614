package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The distribution of the largest |U| of {@link Pettitt} when every order of the values is equally likely. */
final class PettittDistribution {

    /** Up to so many values every order is counted. */
    static final int LARGEST_EXACT = 8;

    private static final int DRAWN = 9_999;
    private static final long SEED = 19_790_628;
    private static final BoundedCache<TieGroups, PettittDistribution> CACHE =
            new BoundedCache<>(500, PettittDistribution::new);

    private final double[] atLeast;

    private PettittDistribution(TieGroups ties) {
        boolean exact = ties.n() <= LARGEST_EXACT;
        long[] counts = exact ? everyOrder(ties) : drawnOrders(ties);
        this.atLeast = new double[counts.length];
        // The order at hand counts beside the drawn ones, so that no p is 0.
        long sum = exact ? 0 : 1;
        double all = sum + Arrays.stream(counts).sum();
        for (int largest = counts.length - 1; largest >= 0; largest--) {
            sum += counts[largest];
            atLeast[largest] = sum / all;
        }
    }

    static PettittDistribution of(TieGroups ties) {
        return CACHE.get(ties);
    }

    /** From 0 to 1. */
    double atLeast(int largest) {
        return atLeast[largest];
    }

    private static int bound(TieGroups ties) {
        return ties.n() * ties.n() / 2 + 1;
    }

    private static long[] everyOrder(TieGroups ties) {
        long[] counts = new long[bound(ties)];
        descend(deviations(ties), 0, 0, 0, counts);
        return counts;
    }

    /** Puts each value that is still free next; U after it does not depend on the order of those before. */
    private static void descend(int[] deviations, int used, int u, int largest, long[] counts) {
        if (used == (1 << deviations.length) - 1) {
            counts[largest]++;
            return;
        }
        for (int i = 0; i < deviations.length; i++) {
            if ((used & 1 << i) == 0) {
                int next = u + deviations[i];
                descend(deviations, used | 1 << i, next, Math.max(largest, Math.abs(next)), counts);
            }
        }
    }

    private static long[] drawnOrders(TieGroups ties) {
        int[] deviations = deviations(ties);
        SplittableRandom random = new SplittableRandom(SEED);
        long[] counts = new long[bound(ties)];
        for (int draw = 0; draw < DRAWN; draw++) {
            counts[largestOfRandomOrder(deviations, random)]++;
        }
        return counts;
    }

    private static int largestOfRandomOrder(int[] deviations, SplittableRandom random) {
        int u = 0;
        int largest = 0;
        for (int i = deviations.length - 1; i > 0; i--) {
            int at = random.nextInt(i + 1);
            int taken = deviations[at];
            deviations[at] = deviations[i];
            deviations[i] = taken;
            u += taken;
            largest = Math.max(largest, Math.abs(u));
        }
        return largest;
    }

    /** What each value adds to U. */
    private static int[] deviations(TieGroups ties) {
        int[] deviations = ties.doubledRanks();
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] -= ties.n() + 1;
        }
        return deviations;
    }
}
