package org.pegel.assessment.trend;

/** A view of values over time, the oldest first, for what looks at the last few only. */
public interface Points {

    int n();

    /** A finite value. */
    double value(int i);

    /** When, in years; strictly rising. */
    double time(int i);

    static Points of(double[] t, double[] y) {
        return new Points() {
            @Override
            public int n() {
                return y.length;
            }

            @Override
            public double value(int i) {
                return y[i];
            }

            @Override
            public double time(int i) {
                return t[i];
            }
        };
    }
}
