package org.pegel.assessment.trend;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact distribution of Mann-Kendall's S when every order of the values is equally likely. The number of orders with
 * a number of inversions is the coefficient of a Gaussian multinomial, [n]! ÷ ∏[t]! with t the sizes of the ties; counted
 * in whole numbers, because they exceed a long from n = 21 and floating-point division goes wrong near n = 25.
 */
public final class KendallDistribution {

    /** Up to so many values it is exact; beyond, the normal distribution serves. */
    public static final int LARGEST = 25;

    private static final BoundedCache<TieGroups, KendallDistribution> CACHE =
            new BoundedCache<>(2_000, KendallDistribution::new);

    /** Pairs of different values: the largest S. */
    private final int largest;

    /** The share of orders with at most so many inversions. */
    private final double[] atMost;

    KendallDistribution(TieGroups ties) {
        this.largest = Math.toIntExact(ties.n() * (ties.n() - 1L) / 2 - ties.tiedPairs());
        this.atMost = cumulated(orders(ties, largest));
    }

    /** Without ties. */
    public static KendallDistribution of(int n) {
        double[] different = new double[n];
        Arrays.setAll(different, i -> i);
        return of(TieGroups.of(different));
    }

    static KendallDistribution of(TieGroups ties) {
        if (ties.n() > LARGEST) {
            throw new IllegalArgumentException("Exact only up to n = " + LARGEST + ", not " + ties.n());
        }
        return CACHE.get(ties.inOrderOfSize());
    }

    private static BigInteger[] orders(TieGroups ties, int largest) {
        BigInteger[] orders = new BigInteger[largest + 1];
        Arrays.fill(orders, BigInteger.ZERO);
        orders[0] = BigInteger.ONE;
        for (int factor = 2; factor <= ties.n(); factor++) {
            for (int i = largest; i >= factor; i--) {
                orders[i] = orders[i].subtract(orders[i - factor]);
            }
        }
        for (int group = 0; group < ties.groups(); group++) {
            for (int factor = 2; factor <= ties.size(group); factor++) {
                divide(orders, factor);
            }
        }
        for (int i = 1; i < ties.groups(); i++) {
            divide(orders, 1);
        }
        return orders;
    }

    /** Divides the polynomial by 1 − q^factor. */
    private static void divide(BigInteger[] orders, int factor) {
        for (int i = factor; i < orders.length; i++) {
            orders[i] = orders[i].add(orders[i - factor]);
        }
    }

    private static double[] cumulated(BigInteger[] orders) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger[] sums = new BigInteger[orders.length];
        for (int i = 0; i < orders.length; i++) {
            sum = sum.add(orders[i]);
            sums[i] = sum;
        }
        double all = sum.doubleValue();
        return Arrays.stream(sums)
                .mapToDouble(BigInteger::doubleValue)
                .map(count -> count / all)
                .toArray();
    }

    /** The probability of S or more, from 0 to 1. */
    public double atLeast(long s) {
        long inversions = Math.floorDiv(largest - s, 2);
        return inversions < 0 ? 0 : inversions >= largest ? 1 : atMost[(int) inversions];
    }

    /** The probability of S or less: the distribution is symmetric. */
    public double atMost(long s) {
        return atLeast(-s);
    }

    /** Twice the smaller tail, at most 1. */
    public double twoSided(long s) {
        return Math.min(1, 2 * Math.min(atLeast(s), atMost(s)));
    }
}
