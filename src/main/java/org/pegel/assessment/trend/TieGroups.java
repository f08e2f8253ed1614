package org.pegel.assessment.trend;

import java.util.Arrays;

/** How many times each value occurs, from the smallest value to the largest. It decides every distribution of ranks. */
final class TieGroups {

    private final int[] sizes;
    private final int n;

    private TieGroups(int[] sizes, int n) {
        this.sizes = sizes;
        this.n = n;
    }

    static TieGroups of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] sizes = new int[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean another = i == 0 || sorted[i] > sorted[i - 1];
            groups += another ? 1 : 0;
            sizes[groups - 1]++;
        }
        return new TieGroups(Arrays.copyOf(sizes, groups), sorted.length);
    }

    /** The same groups, the smallest first. */
    TieGroups inOrderOfSize() {
        int[] sorted = sizes.clone();
        Arrays.sort(sorted);
        return new TieGroups(sorted, n);
    }

    /** Number of values. */
    int n() {
        return n;
    }

    /** Number of different values. */
    int groups() {
        return sizes.length;
    }

    int size(int group) {
        return sizes[group];
    }

    /** Pairs of equal values. */
    long tiedPairs() {
        long pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1L) / 2;
        }
        return pairs;
    }

    /** Twice the rank of each value, the smallest first; equal values share the mean of their ranks. */
    int[] doubledRanks() {
        int[] ranks = new int[n];
        int at = 0;
        for (int size : sizes) {
            Arrays.fill(ranks, at, at + size, 2 * at + size + 1);
            at += size;
        }
        return ranks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TieGroups groups && Arrays.equals(sizes, groups.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }
}
