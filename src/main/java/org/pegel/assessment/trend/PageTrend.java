package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Page's test for one common rise over several series: L = Σ position · (sum of the ranks at that position). Page 1963.
 * With ties, which share the mean of their ranks, L is rounded down for the exact p, so it is never too small.
 */
public final class PageTrend {

    private static final int MOST_POSITIONS = 12;
    private static final int MOST_BLOCKS = 40;
    private static final BoundedCache<Integer, double[]> ONE_BLOCK = new BoundedCache<>(20, PageTrend::ofOneBlock);

    private final int blocks;
    private final int positions;
    private final double l;

    private PageTrend(int blocks, int positions, double l) {
        this.blocks = blocks;
        this.positions = positions;
        this.l = l;
    }

    /**
     * The test of several series.
     *
     * @param blocks of each series the values of the same periods, the oldest first; at least one series and two periods
     */
    public static PageTrend of(double[][] blocks) {
        double l = 0;
        for (double[] block : blocks) {
            for (int i = 0; i < block.length; i++) {
                l += (i + 1) * rank(block, i);
            }
        }
        return new PageTrend(blocks.length, blocks[0].length, l);
    }

    private static double rank(double[] block, int at) {
        int below = 0;
        int same = 0;
        for (double other : block) {
            below += other < block[at] ? 1 : 0;
            same += other == block[at] ? 1 : 0;
        }
        return below + (same + 1) / 2.0;
    }

    public double l() {
        return l;
    }

    /** The p of a common rise by the normal distribution. */
    public double asymptoticP() {
        double m = blocks;
        double k = positions;
        double mean = m * k * (k + 1) * (k + 1) / 4;
        double variance = m * k * k * (k + 1) * (k * k - 1) / 144;
        return NormalDistribution.of(0, 1).survivalProbability((l - mean) / Math.sqrt(variance));
    }

    /** The p of a common rise over all orders; absent beyond 12 periods or 40 series, where the other one serves. */
    public OptionalDouble exactP() {
        if (positions > MOST_POSITIONS || blocks > MOST_BLOCKS) {
            return OptionalDouble.empty();
        }
        double[] one = ONE_BLOCK.get(positions);
        double[] all = one;
        for (int block = 1; block < blocks; block++) {
            all = sum(all, one);
        }
        int least = blocks * smallest(positions);
        double p = 0;
        for (int i = all.length - 1; i >= Math.max(0, (int) Math.floor(l) - least); i--) {
            p += all[i];
        }
        return OptionalDouble.of(Math.min(1, p));
    }

    /** The distribution of the sum of two independent numbers. */
    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }

    /** L of one falling series. */
    private static int smallest(int k) {
        return k * (k + 1) * (k + 2) / 6;
    }

    /** The probability of each L of one series, from the smallest: ranks are given out from the first position to the last. */
    private static double[] ofOneBlock(int k) {
        int largest = k * (k + 1) * (2 * k + 1) / 6;
        double[][] orders = new double[1 << k][];
        orders[0] = new double[largest + 1];
        orders[0][0] = 1;
        for (int used = 1; used < orders.length; used++) {
            orders[used] = new double[largest + 1];
            int position = Integer.bitCount(used);
            for (int rank = 1; rank <= k; rank++) {
                if ((used & 1 << (rank - 1)) != 0) {
                    double[] before = orders[used & ~(1 << (rank - 1))];
                    for (int i = position * rank; i <= largest; i++) {
                        orders[used][i] += before[i - position * rank] / position;
                    }
                }
            }
        }
        return Arrays.copyOfRange(orders[orders.length - 1], smallest(k), largest + 1);
    }
}
