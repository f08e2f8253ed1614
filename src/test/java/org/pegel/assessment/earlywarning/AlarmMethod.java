package org.pegel.assessment.earlywarning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.pegel.assessment.trend.LinearFit;

/** How alarming the districts of a cohort are in a year, by what was known then; an alarm stands from a score upwards. */
public enum AlarmMethod {
    /** The shipped rule: its probability. */
    RULE("shipped rule"),
    /** Years in a row in which the value got worse. */
    RUN("worsening years"),
    /** The probability that the line of least squares gives, the largest of the next three years. */
    REGRESSION("regression"),
    /** How near the limit is in standard deviations of all values so far, with a minus. */
    NEARNESS("standard deviations from the limit");

    static final int HORIZON = 3;
    private static final int FEWEST_VALUES = 4;
    private static final int FEWEST_FOR_LINE = 6;

    private final String title;

    AlarmMethod(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A score for each district; NaN where the method says nothing. */
    double[] scores(PastCohort cohort, int year) {
        return switch (this) {
            case RULE -> rule(cohort, year);
            case RUN -> run(cohort, year);
            case REGRESSION -> regression(cohort, year);
            case NEARNESS -> nearness(cohort, year);
        };
    }

    private static double[] rule(PastCohort cohort, int year) {
        WorseningWindows windows = new WorseningWindows(cohort.knownIn(year, WorseningWindows.MOST_STEPS), HORIZON);
        return IntStream.range(0, cohort.districts())
                .mapToDouble(district ->
                        windows.probability(district, cohort.limit()).orElse(Double.NaN))
                .toArray();
    }

    private static double[] run(PastCohort cohort, int year) {
        double[] runs = new double[cohort.districts()];
        for (int district = 0; district < runs.length; district++) {
            double[] values = cohort.values()[district];
            for (int at = year; at > 0 && values[at] > values[at - 1]; at--) {
                runs[district]++;
            }
        }
        return runs;
    }

    private static double[] regression(PastCohort cohort, int year) {
        double[] largest = new double[cohort.districts()];
        Arrays.setAll(largest, district -> regression(cohort, district, year));
        return largest;
    }

    private static double regression(PastCohort cohort, int district, int year) {
        int[] years = yearsOf(cohort, district, year);
        if (years.length < FEWEST_FOR_LINE || !cohort.has(district, year)) {
            return Double.NaN;
        }
        LinearFit line =
                LinearFit.of(Arrays.stream(years).asDoubleStream().toArray(), valuesOf(cohort, district, years));
        return IntStream.rangeClosed(1, HORIZON)
                .mapToDouble(
                        ahead -> line.beyond(cohort.limit(), true, year + ahead).orElse(Double.NaN))
                .max()
                .orElseThrow();
    }

    private static double[] nearness(PastCohort cohort, int year) {
        double[] near = new double[cohort.districts()];
        for (int district = 0; district < near.length; district++) {
            int[] years = yearsOf(cohort, district, year);
            double[] values = valuesOf(cohort, district, years);
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            double deviation = Math.sqrt(squares / (values.length - 1));
            near[district] = values.length < FEWEST_VALUES || deviation == 0
                    ? Double.NaN
                    : (cohort.values()[district][year] - cohort.limit()) / deviation;
        }
        return near;
    }

    private static int[] yearsOf(PastCohort cohort, int district, int last) {
        return IntStream.rangeClosed(0, last)
                .filter(year -> cohort.has(district, year))
                .toArray();
    }

    private static double[] valuesOf(PastCohort cohort, int district, int[] years) {
        return Arrays.stream(years)
                .mapToDouble(year -> cohort.values()[district][year])
                .toArray();
    }
}
