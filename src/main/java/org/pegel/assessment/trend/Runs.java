package org.pegel.assessment.trend;

import java.util.function.IntToDoubleFunction;

/**
 * Worsenings in a row. An equal value breaks a run; a step over a gap starts a new one, of which it is the first.
 *
 * @param points the series
 * @param sign +1 when higher is better, −1 when lower is
 * @param step years from one value to the next; a step longer than one and a half of these is a gap
 * @param open what rounding leaves open between the i-th value, from 1, and the one before: a smaller change counts as none
 */
public record Runs(Points points, int sign, double step, IntToDoubleFunction open) {

    private static final double LONGER_THAN_A_STEP = 1.5;

    /** The run that ends with a value; 0 when that value is not worse than the one before. */
    public int endingAt(int last) {
        int run = 0;
        for (int i = last; i > 0 && worsens(i); i--) {
            run++;
            if (points.time(i) - points.time(i - 1) > LONGER_THAN_A_STEP * step) {
                break;
            }
        }
        return run;
    }

    private boolean worsens(int i) {
        double worse = -sign * (points.value(i) - points.value(i - 1));
        return worse > 0 && worse >= open.applyAsDouble(i);
    }

    /** The probability that k steps in a row worsen when every order of k + 1 values is equally likely. */
    public static double byChance(int k) {
        double orders = 1;
        for (int i = 2; i <= k + 1; i++) {
            orders *= i;
        }
        return 1 / orders;
    }
}
