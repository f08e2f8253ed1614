package org.pegel.musterstadt;

import java.util.Arrays;

/** What a series does without chance: straight lines between knots, level outside them. */
final class Course {

    /** The decisions look towards this year. */
    private static final int TARGET_YEAR = 2030;

    private static final int FIRST_YEAR = 2011;
    private static final double SLOW_BEFORE = 0.3;
    private static final double A_LITTLE_AHEAD = 1.1;

    private final double[] years;
    private final double[] values;

    private Course(double[] years, double[] values) {
        this.years = years;
        this.values = values;
    }

    /** Knots as year, value, year, value, … */
    static Course through(double... knots) {
        int n = knots.length / 2;
        double[] years = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            years[i] = knots[2 * i];
            values[i] = knots[2 * i + 1];
        }
        return new Course(years, values);
    }

    /**
     * A path that meets a value in one year and is on its way to a target in 2030: slow at first, then, from
     * {@code since} on, a little faster than needed.
     */
    static Course towards(double year, double value, double target, double since) {
        double pace = (target - value) / (TARGET_YEAR - year) * A_LITTLE_AHEAD;
        double before = value - pace * (year - since);
        return through(
                FIRST_YEAR,
                before - SLOW_BEFORE * pace * (since - FIRST_YEAR),
                since,
                before,
                year,
                value,
                Tick.LAST_YEAR,
                value + pace * (Tick.LAST_YEAR - year));
    }

    double at(double year) {
        int next = Arrays.binarySearch(years, year);
        if (next >= 0) {
            return values[next];
        }
        next = -next - 1;
        if (next == 0) {
            return values[0];
        }
        if (next == years.length) {
            return values[next - 1];
        }
        double part = (year - years[next - 1]) / (years[next] - years[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }
}
