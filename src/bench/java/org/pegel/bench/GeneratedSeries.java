package org.pegel.bench;

import java.util.SplittableRandom;

/**
 * A series that falls slowly, from a fixed seed; with one decimal, as shares are published, so that there are ties.
 *
 * @param t years
 * @param y values
 */
record GeneratedSeries(double[] t, double[] y) {

    static GeneratedSeries of(int points) {
        SplittableRandom random = new SplittableRandom(20_261_123);
        double[] t = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            t[i] = 2000 + i;
            y[i] = Math.round(10 * (40 - 0.2 * i + 3 * random.nextDouble())) / 10.0;
        }
        return new GeneratedSeries(t, y);
    }
}
