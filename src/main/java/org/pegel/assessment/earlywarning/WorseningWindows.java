package org.pegel.assessment.earlywarning;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far values worsened within so many steps, in all districts of a level, so far: each start at a district and step is
 * a window, and its largest worsening is counted in usual changes of the district ({@link Movements}), less what was
 * expected at its start. The probability that a value crosses a limit is the share of windows that would have sufficed.
 *
 * <p>It needs no constants of an indicator: a level whose values fall back, go on or jump together teaches that itself. So
 * that few windows say no certainties, a reference curve counts as {@value #REFERENCE_STARTS} starts: a logistic
 * distribution with median 0.6 and spread 1.17 usual changes over three steps, growing with the root of the steps; it was
 * fitted to the windows of INKAR's districts in the years to 2012 (documented in docs/fruehwarnung.md).
 */
public final class WorseningWindows {

    /** Steps that bear on a forecast: those of the newest starts, and what their usual changes rest on. */
    public static final int MOST_STEPS = 23;

    private static final int MOST_STARTS = 12;
    private static final int REFERENCE_STARTS = 8;
    private static final int REFERENCE_WINDOWS = 20;
    private static final int REFERENCE_HORIZON = 3;
    private static final double REFERENCE_MEDIAN = 0.6;
    private static final double REFERENCE_SPREAD = 1.17;

    private final int horizon;
    private final double[] newest;
    private final double[] usualChange;
    private final double[] expected;
    private final BinnedNumbers surprises;
    private final int starts;

    /**
     * Learns from the districts of a level.
     *
     * @param values a row for each district, a column for each step, the oldest first; larger is worse, NaN without value
     * @param horizon how many steps ahead, from 1
     */
    public WorseningWindows(double[][] values, int horizon) {
        double[][] steps = byStep(values);
        int last = steps.length - 1;
        int first = Math.max(0, last - horizon - MOST_STARTS + 1);
        Movements movements = new Movements(steps, first);
        this.horizon = horizon;
        this.newest = new double[values.length];
        this.usualChange = new double[values.length];
        this.expected = new double[values.length];
        Arrays.setAll(newest, district -> steps[last][district]);
        Arrays.setAll(usualChange, district -> movements.scale(district, last));
        Arrays.setAll(expected, district -> movements.expected(district, last, horizon));
        double[] found = new double[values.length * MOST_STARTS];
        int count = 0;
        int counted = 0;
        for (int start = first; start <= last - horizon; start++) {
            int before = count;
            for (int district = 0; district < values.length; district++) {
                double surprise = movements.surprise(district, start, horizon);
                if (!Double.isNaN(surprise)) {
                    found[count++] = surprise;
                }
            }
            counted += count > before ? 1 : 0;
        }
        this.surprises = new BinnedNumbers(Arrays.copyOf(found, count));
        this.starts = counted;
    }

    /** A row for each step, from the first one at which any district has a value. */
    private static double[][] byStep(double[][] values) {
        int before = values[0].length - 1;
        for (double[] district : values) {
            before = Math.min(before, without(district));
        }
        double[][] steps = new double[values[0].length - before][values.length];
        for (int district = 0; district < values.length; district++) {
            for (int step = 0; step < steps.length; step++) {
                steps[step][district] = values[district][before + step];
            }
        }
        return steps;
    }

    /** How many steps go by before there is a value. */
    private static int without(double[] district) {
        int step = 0;
        while (step < district.length && Double.isNaN(district[step])) {
            step++;
        }
        return step;
    }

    /** Number of windows that the probabilities rest on. */
    public int windows() {
        return surprises.n();
    }

    /**
     * The probability that a district lies beyond a limit at one of the next steps at least.
     *
     * @param limit not yet crossed by the newest value
     * @return from 0 to 1; absent without a newest value, with fewer than two changes, or when its values do not change
     */
    public OptionalDouble probability(int district, double limit) {
        double distance = usualChanges(district, limit) - expected[district];
        if (Double.isNaN(distance)) {
            return OptionalDouble.empty();
        }
        double growth = Math.sqrt((double) horizon / REFERENCE_HORIZON);
        double reference = 1 / (1 + Math.exp((distance / growth - REFERENCE_MEDIAN) / REFERENCE_SPREAD));
        int n = surprises.n();
        double weight = (double) starts * n / (n + REFERENCE_WINDOWS);
        double share = n == 0 ? 0 : (double) surprises.above(distance) / n;
        return OptionalDouble.of((weight * share + REFERENCE_STARTS * reference) / (weight + REFERENCE_STARTS));
    }

    /** How many usual changes of the district its newest value keeps from a limit; NaN when that is not known. */
    public double usualChanges(int district, double limit) {
        return (limit - newest[district]) / usualChange[district];
    }
}
