package org.pegel.assessment.earlywarning;

import java.util.Arrays;
import org.pegel.assessment.trend.Median;

/**
 * How the values of a cohort move: for each district and step the usual size of a change, and where the value is expected
 * to go. What is known at a step rests on the values up to that step alone.
 *
 * <p>The usual change is 1.2533 (√(π/2), so that it equals the standard deviation of normal changes) times the mean
 * absolute change over the newest {@value #SCALE_CHANGES} steps, drawn to the median of the cohort as if that were
 * {@value #SHRINKAGE} changes of the district's own. A value is expected to go on with half the cohort's median change
 * of the newest {@value #DRIFT_CHANGES} steps, and to give back a fifth of its distance from the mean of its newest three.
 * Both shares were chosen by cross-validation on the INKAR values to 2012; see docs/fruehwarnung.md.
 */
final class Movements {

    static final int SCALE_CHANGES = 8;
    static final int DRIFT_CHANGES = 5;
    static final int SHRINKAGE = 4;

    private static final int LEVEL_VALUES = 3;
    private static final int FEWEST_CHANGES = 2;
    private static final int FEWEST_CHANGES_FOR_COHORT = 3;
    private static final double MOMENTUM = 0.5;
    private static final double REVERSION = 0.2;
    private static final double TO_STANDARD_DEVIATION = Math.sqrt(Math.PI / 2);
    private static final double ROUNDING = 1e-9;

    private final double[][] values;
    private final double[] commonChange;
    private final double[] drift;
    private final double[][] scale;
    private final double[] greatest;

    /**
     * Moves of districts (rows) over steps (columns, the oldest first); NaN where there is no value.
     *
     * @param first the first step at which somebody will ask
     */
    Movements(double[][] values, int first) {
        int steps = values[0].length;
        this.values = values;
        this.commonChange = new double[steps];
        this.drift = new double[steps];
        this.scale = new double[values.length][steps];
        this.greatest = new double[values.length];
        for (int step = 0; step < steps; step++) {
            commonChange[step] = median(changesAt(step));
            drift[step] = meanOf(commonChange, step, DRIFT_CHANGES);
            growTo(step);
            if (step >= first) {
                scaleAt(step);
            }
        }
    }

    /** The usual size of a change of a district as known at a step; NaN with too few changes, or when nothing changes. */
    double scale(int district, int step) {
        return scale[district][step];
    }

    /** By how many usual changes the value is expected to worsen within so many steps. */
    double expected(int district, int step, int horizon) {
        double level = meanOf(values[district], step, LEVEL_VALUES);
        double pull = REVERSION * (values[district][step] - level);
        return (MOMENTUM * horizon * (Double.isNaN(drift[step]) ? 0 : drift[step]) - pull) / scale[district][step];
    }

    /** By how many usual changes more than expected a district worsened within so many steps; NaN when that is not known. */
    double surprise(int district, int start, int horizon) {
        double largest = Double.NaN;
        for (int step = start + 1; step <= start + horizon; step++) {
            double value = values[district][step];
            largest = Double.isNaN(largest) || value > largest ? value : largest;
        }
        return (largest - values[district][start]) / scale[district][start] - expected(district, start, horizon);
    }

    private double change(int district, int step) {
        return step == 0 ? Double.NaN : values[district][step] - values[district][step - 1];
    }

    private double[] changesAt(int step) {
        double[] changes = new double[values.length];
        Arrays.setAll(changes, district -> change(district, step));
        return changes;
    }

    private void growTo(int step) {
        for (int district = 0; district < values.length; district++) {
            double size = Math.abs(values[district][step]);
            greatest[district] = Math.max(greatest[district], Double.isNaN(size) ? 0 : size);
        }
    }

    private void scaleAt(int step) {
        double[] own = new double[values.length];
        int[] counts = new int[values.length];
        double[] known = new double[values.length];
        for (int district = 0; district < values.length; district++) {
            double sum = 0;
            for (int at = Math.max(1, step - SCALE_CHANGES + 1); at <= step; at++) {
                double change = change(district, at);
                if (!Double.isNaN(change)) {
                    sum += Math.abs(change);
                    counts[district]++;
                }
            }
            own[district] = TO_STANDARD_DEVIATION * sum / counts[district];
            known[district] = counts[district] >= FEWEST_CHANGES_FOR_COHORT ? own[district] : Double.NaN;
        }
        double usual = median(known);
        for (int district = 0; district < own.length; district++) {
            boolean moves = counts[district] >= FEWEST_CHANGES && own[district] > ROUNDING * greatest[district];
            scale[district][step] = moves ? shrunk(own[district], counts[district], usual) : Double.NaN;
        }
    }

    private static double shrunk(double own, int count, double usual) {
        return Math.sqrt((count * own * own + SHRINKAGE * usual * usual) / (count + SHRINKAGE));
    }

    /** The mean of the newest numbers up to a step, at most so many; NaN without any. */
    private static double meanOf(double[] numbers, int step, int most) {
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

    /** The median of those that are numbers; NaN without any. */
    private static double median(double[] numbers) {
        double[] present = new double[numbers.length];
        int count = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                present[count++] = number;
            }
        }
        return count == 0 ? Double.NaN : Median.of(Arrays.copyOf(present, count));
    }
}
