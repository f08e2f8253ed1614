package org.pegel.assessment.earlywarning;

import java.util.Arrays;
import org.pegel.assessment.trend.Median;

/**
 * How the values of the districts of a level move: for each district and step the usual size of a change, and where the
 * value is expected to go. What is known at a step rests on the values up to that step alone.
 *
 * <p>The usual change is 1.2533 (√(π/2), so that it equals the standard deviation of normal changes) times the mean
 * absolute change over the newest {@value #SCALE_CHANGES} steps, drawn to the median of the level as if that were
 * {@value #SHRINKAGE} changes of the district's own. A value is expected to go on with half the median change
 * of the newest {@value #DRIFT_CHANGES} steps, and to give back a fifth of its distance from the mean of its newest three.
 * Both shares were chosen by cross-validation on the INKAR values to 2012; see docs/fruehwarnung.md.
 */
final class Movements {

    static final int SCALE_CHANGES = 8;
    static final int DRIFT_CHANGES = 5;
    static final int SHRINKAGE = 4;

    private static final int LEVEL_VALUES = 3;
    private static final int FEWEST_CHANGES = 2;
    private static final int FEWEST_CHANGES_FOR_LEVEL = 3;
    private static final double MOMENTUM = 0.5;
    private static final double REVERSION = 0.2;
    private static final double TO_STANDARD_DEVIATION = Math.sqrt(Math.PI / 2);
    private static final double ROUNDING = 1e-9;

    private final double[][] values;
    private final double[] drift;
    private final double[][] scale;

    /**
     * Moves of districts (columns) over steps (rows, the oldest first); NaN where there is no value. Step by step, so that
     * what is asked of all districts at a step lies side by side.
     *
     * @param first the first step at which somebody will ask
     */
    Movements(double[][] values, int first) {
        int steps = values.length;
        int districts = values[0].length;
        this.values = values;
        this.drift = new double[steps];
        this.scale = new double[steps][];
        double[][] changes = changes(values);
        double[] commonChange = new double[steps];
        double[] greatest = new double[districts];
        for (int step = 0; step < steps; step++) {
            commonChange[step] = Median.of(changes[step]);
            drift[step] = meanOfNewest(commonChange, step, DRIFT_CHANGES);
            grow(greatest, values[step]);
            if (step >= first) {
                scale[step] = scaleAt(step, changes, greatest);
            }
        }
    }

    /** The usual size of a change of a district as known at a step; NaN with too few changes, or when nothing changes. */
    double scale(int district, int step) {
        return scale[step][district];
    }

    /** By how many usual changes the value is expected to worsen within so many steps. */
    double expected(int district, int step, int horizon) {
        double pull = REVERSION * (values[step][district] - level(district, step));
        return (MOMENTUM * horizon * (Double.isNaN(drift[step]) ? 0 : drift[step]) - pull) / scale[step][district];
    }

    /** By how many usual changes more than expected a district worsened within so many steps; NaN when that is not known. */
    double surprise(int district, int start, int horizon) {
        double largest = Double.NaN;
        for (int step = start + 1; step <= start + horizon; step++) {
            double value = values[step][district];
            largest = Double.isNaN(largest) || value > largest ? value : largest;
        }
        return (largest - values[start][district]) / scale[start][district] - expected(district, start, horizon);
    }

    private static double[][] changes(double[][] values) {
        double[][] changes = new double[values.length][values[0].length];
        Arrays.fill(changes[0], Double.NaN);
        for (int step = 1; step < values.length; step++) {
            for (int district = 0; district < values[step].length; district++) {
                changes[step][district] = values[step][district] - values[step - 1][district];
            }
        }
        return changes;
    }

    private static void grow(double[] greatest, double[] values) {
        for (int district = 0; district < values.length; district++) {
            double size = Math.abs(values[district]);
            greatest[district] = size > greatest[district] ? size : greatest[district];
        }
    }

    private static double[] scaleAt(int step, double[][] changes, double[] greatest) {
        double[] own = new double[greatest.length];
        int[] counts = new int[greatest.length];
        for (int at = Math.max(1, step - SCALE_CHANGES + 1); at <= step; at++) {
            for (int district = 0; district < own.length; district++) {
                double change = changes[at][district];
                if (!Double.isNaN(change)) {
                    own[district] += Math.abs(change);
                    counts[district]++;
                }
            }
        }
        double[] known = new double[own.length];
        for (int district = 0; district < own.length; district++) {
            own[district] = TO_STANDARD_DEVIATION * own[district] / counts[district];
            known[district] = counts[district] >= FEWEST_CHANGES_FOR_LEVEL ? own[district] : Double.NaN;
        }
        double usual = Median.of(known);
        for (int district = 0; district < own.length; district++) {
            boolean moves = counts[district] >= FEWEST_CHANGES && own[district] > ROUNDING * greatest[district];
            own[district] = moves ? shrunk(own[district], counts[district], usual) : Double.NaN;
        }
        return own;
    }

    private static double shrunk(double own, int count, double usual) {
        return Math.sqrt((count * own * own + SHRINKAGE * usual * usual) / (count + SHRINKAGE));
    }

    /** The mean of the newest values of a district up to a step; NaN without any. */
    private double level(int district, int step) {
        double sum = 0;
        int count = 0;
        for (int at = Math.max(0, step - LEVEL_VALUES + 1); at <= step; at++) {
            if (!Double.isNaN(values[at][district])) {
                sum += values[at][district];
                count++;
            }
        }
        return sum / count;
    }

    /** The mean of the newest numbers up to a step, at most so many; NaN without any. */
    private static double meanOfNewest(double[] numbers, int step, int most) {
        double sum = 0;
        int count = 0;
        for (int at = Math.max(0, step - most + 1); at <= step; at++) {
            if (!Double.isNaN(numbers[at])) {
                sum += numbers[at];
                count++;
            }
        }
        return sum / count;
    }
}
