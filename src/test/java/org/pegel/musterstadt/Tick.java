package org.pegel.musterstadt;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pegel.catalogue.Period;

/**
 * One measurement in time.
 *
 * @param period what the value speaks of
 * @param year where the period ends, in years: the year 2024, the school year 2023/24 and December 2024 at 2024.0
 * @param season month or quarter within the year from 0; 0 for longer periods
 */
record Tick(Period period, double year, int season) {

    private static final int FIRST_YEAR = 2011;
    static final int LAST_YEAR = 2025;

    /** Monthly and quarterly values begin here, so that the files stay small. */
    private static final int FIRST_YEAR_IN_PARTS = 2020;

    /** The year in which the value is delivered with the others. */
    int deliveryYear() {
        return period.lastYear();
    }

    /** Whether the time falls into the last step of the sample. */
    boolean isLast() {
        return year == LAST_YEAR;
    }

    static List<Tick> years() {
        return every(FIRST_YEAR, 1);
    }

    static List<Tick> every(int firstYear, int step) {
        return IntStream.iterate(firstYear, year -> year <= LAST_YEAR, year -> year + step)
                .mapToObj(year -> new Tick(Period.year(year), year, 0))
                .toList();
    }

    static List<Tick> schoolYears() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> new Tick(Period.schoolYear(year - 1), year, 0))
                .toList();
    }

    static List<Tick> quarters() {
        return parts(4).map(part -> new Tick(Period.quarter(yearOf(part, 4), part % 4 + 1), end(part, 4), part % 4))
                .toList();
    }

    static List<Tick> months() {
        return parts(12)
                .map(part -> new Tick(Period.month(yearOf(part, 12), part % 12 + 1), end(part, 12), part % 12))
                .toList();
    }

    private static Stream<Integer> parts(int perYear) {
        return IntStream.range(0, (LAST_YEAR - FIRST_YEAR_IN_PARTS + 1) * perYear)
                .boxed();
    }

    private static int yearOf(int part, int perYear) {
        return FIRST_YEAR_IN_PARTS + part / perYear;
    }

    private static double end(int part, int perYear) {
        return yearOf(part, perYear) - 1 + (part % perYear + 1) / (double) perYear;
    }
}
