package org.pegel.assessment.earlywarning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * An indicator over districts, seen from one direction, with a limit that somebody might have set in 2012: the 90 % quantile
 * of all districts in the years until then; for the other direction the 10 % quantile, mirrored. Values are turned so that
 * larger is worse.
 */
public final class PastCohort {

    static final int FIRST_YEAR = 1995;
    static final int LAST_TRAINING_YEAR = 2012;

    private static final int YEARS = 28;
    private static final int FEWEST_VALUES = 15;
    private static final int FEWEST_TRAINING_YEARS = 12;
    private static final int FEWEST_DISTRICTS = 10;
    private static final double SHARE = 0.9;

    private final String indicator;
    private final double[][] values;
    private final double limit;

    private PastCohort(String indicator, double[][] values, double limit) {
        this.indicator = indicator;
        this.values = values;
        this.limit = limit;
    }

    /**
     * An indicator from both directions; none where too few districts have values enough.
     *
     * @param districts for each its values by year
     */
    static List<PastCohort> bothDirections(String indicator, Collection<double[]> districts) {
        double[][] values =
                districts.stream().filter(row -> count(row) >= FEWEST_VALUES).toArray(double[][]::new);
        return values.length < FEWEST_DISTRICTS
                ? List.of()
                : List.of(of(indicator, true, values), of(indicator, false, values));
    }

    /** Room for the values of a district. */
    static double[] years() {
        double[] none = new double[YEARS];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static long count(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** Whether it has values from years enough before 2012 to have been among those on which the rule was chosen. */
    public boolean startsEarly() {
        int latest = LAST_TRAINING_YEAR - FIRST_YEAR - FEWEST_TRAINING_YEARS + 1;
        return Arrays.stream(values)
                .anyMatch(row -> Arrays.stream(row, 0, latest + 1).anyMatch(value -> !Double.isNaN(value)));
    }

    private static PastCohort of(String indicator, boolean rising, double[][] raw) {
        double[][] turned = Arrays.stream(raw)
                .map(row ->
                        Arrays.stream(row).map(value -> rising ? value : -value).toArray())
                .toArray(double[][]::new);
        double[] training = Arrays.stream(turned)
                .flatMapToDouble(row -> Arrays.stream(row, 0, LAST_TRAINING_YEAR - FIRST_YEAR + 1))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double at = SHARE * (training.length - 1);
        int below = (int) at;
        double limit =
                training[below] + (at - below) * (training[Math.min(below + 1, training.length - 1)] - training[below]);
        return new PastCohort(indicator, turned, limit);
    }

    /** Its name. */
    public String indicator() {
        return indicator;
    }

    /** A row for each district with at least 15 values, a column for each year from 1995; NaN where there is no value. */
    double[][] values() {
        return values;
    }

    double limit() {
        return limit;
    }

    int districts() {
        return values.length;
    }

    boolean has(int district, int year) {
        return year >= 0 && !Double.isNaN(values[district][year]);
    }

    boolean isBeyond(int district, int year) {
        return has(district, year) && values[district][year] > limit;
    }

    /** Whether a district is on the good side in a year, and was in so many years before as far as there are values. */
    boolean isClear(int district, int year, int before) {
        for (int at = Math.max(0, year - before); at <= year; at++) {
            if (isBeyond(district, at)) {
                return false;
            }
        }
        return has(district, year);
    }

    /** Whether a district lies beyond the limit for the first time in five years; it must have had a value before these. */
    boolean isEvent(int district, int year) {
        return year >= 5
                && isBeyond(district, year)
                && isClear(district, year - 1, 4)
                && firstYear(district) <= year - 5;
    }

    private int firstYear(int district) {
        int first = 0;
        while (!has(district, first)) {
            first++;
        }
        return first;
    }

    int lastYear(int district) {
        int last = values[district].length - 1;
        while (!has(district, last)) {
            last--;
        }
        return last;
    }

    /** The table as it was known in a year: nothing after it. */
    double[][] knownIn(int year, int mostYears) {
        return Arrays.stream(values)
                .map(row -> Arrays.copyOfRange(row, Math.max(0, year + 1 - mostYears), year + 1))
                .toArray(double[][]::new);
    }
}
