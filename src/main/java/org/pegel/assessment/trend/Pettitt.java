package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pettitt's test for a change of level at an unknown time: the largest |U_k|, with U_k = 2·(sum of the first k ranks) −
 * k·(n + 1). Pettitt 1979. The usual approximation of its p is far too timid for short series; the permutations decide.
 */
public final class Pettitt {

    private final TieGroups ties;
    private final int[] u;

    private Pettitt(TieGroups ties, int[] u) {
        this.ties = ties;
        this.u = u;
    }

    /**
     * The test of a series.
     *
     * @param y finite values, the oldest first; at least one
     */
    public static Pettitt of(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        TieGroups ties = TieGroups.of(y);
        int[] ranks = ties.doubledRanks();
        int[] u = new int[y.length];
        int sum = 0;
        for (int k = 0; k < y.length; k++) {
            sum += ranks[indexOf(sorted, y[k])] - (y.length + 1);
            u[k] = sum;
        }
        return new Pettitt(ties, u);
    }

    /** Binary search finds any of equal values, and takes −0 for another number than 0. */
    private static int indexOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** U after each value; the last one is 0. */
    public int[] u() {
        return u.clone();
    }

    /** The largest |U|; 0 when all values are equal. */
    public int largest() {
        return Arrays.stream(u).map(Math::abs).max().orElse(0);
    }

    /**
     * Where the level may have changed: indices, from 0, of the last value before. Several when |U| is equally large; none
     * when all values are equal.
     */
    public int[] changesAfter() {
        int largest = largest();
        return largest == 0
                ? new int[0]
                : IntStream.range(0, u.length)
                        .filter(k -> Math.abs(u[k]) == largest)
                        .toArray();
    }

    /** The usual approximation of p, at most 1. */
    public double approximateP() {
        double n = u.length;
        double largest = largest();
        return Math.min(1, 2 * Math.exp(-6 * largest * largest / (n * n * n + n * n)));
    }

    /** Whether {@link #p()} counts every order of the values; otherwise it counts 9,999 random ones, always the same. */
    public boolean isExact() {
        return u.length <= PettittDistribution.LARGEST_EXACT;
    }

    /** The share of orders of the values with so large a |U|. */
    public double p() {
        return PettittDistribution.of(ties).atLeast(largest());
    }
}
