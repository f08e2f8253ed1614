package org.pegel.assessment.trend;

import org.jspecify.annotations.Nullable;

/**
 * The tabular CUSUM: sums of what exceeds the centre by more than k standard deviations, upwards and downwards, never
 * below 0. Finds small lasting shifts. Page 1954; Montgomery, Statistical Quality Control.
 */
public final class Cusum {

    private final double[] up;
    private final double[] down;
    private final double limit;

    private Cusum(double[] up, double[] down, double limit) {
        this.up = up;
        this.down = down;
        this.limit = limit;
    }

    /**
     * The sums of a series.
     *
     * @param y finite values, the oldest first
     * @param center where they should lie
     * @param sd their standard deviation
     * @param k the slack in standard deviations
     * @param h the limit in standard deviations
     * @return absent when there is no scatter to measure by
     */
    public static @Nullable Cusum of(double[] y, double center, double sd, double k, double h) {
        if (!(sd > 0)) {
            return null;
        }
        double[] up = new double[y.length];
        double[] down = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double z = (y[i] - center) / sd;
            up[i] = Math.max(0, (i == 0 ? 0 : up[i - 1]) + z - k);
            down[i] = Math.max(0, (i == 0 ? 0 : down[i - 1]) - z - k);
        }
        return new Cusum(up, down, h);
    }

    /** The upper sum after each value, in standard deviations. */
    public double[] up() {
        return up.clone();
    }

    /** The lower sum after each value. */
    public double[] down() {
        return down.clone();
    }

    /** Whether the upper sum after a value is a signal. */
    public boolean isAbove(int i) {
        return up[i] > limit;
    }

    /** Whether the lower sum after a value is a signal. */
    public boolean isBelow(int i) {
        return down[i] > limit;
    }
}
