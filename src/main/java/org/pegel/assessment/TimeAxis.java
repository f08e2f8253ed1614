package org.pegel.assessment;

import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

/**
 * Periods as decimal years, so that elapsed time is a difference and a target year is a point.
 *
 * <p>A period stands at its end: the year 2023, the school year 2022/23 and the span 2019-2023 at 2023.0; of the parts
 * of a year the last one at 2023.0 and the others before, so 2023-Q3 at 2022.75. A reference date stands where its day
 * is, 31.12.2023 at 2023.0. So the value that decides about a target year is that of the whole year, of the school year
 * that ends in it, or of the last quarter or month in it.
 */
final class TimeAxis {

    private TimeAxis() {}

    /** Where a period stands, in years. */
    static double of(Period period) {
        int endYear = period.end().getYear();
        return switch (period.kind()) {
            case YEAR, SPAN -> endYear - 1.0;
            case SCHOOL_YEAR -> endYear;
            case HALF_YEAR, QUARTER, MONTH -> endYear - 1 + (period.end().getMonthValue() - 1) / 12.0;
            case DATE ->
                period.start().getYear()
                        - 1
                        + period.start().getDayOfYear()
                                / (double) period.start().lengthOfYear();
        };
    }

    /**
     * Years from a period until a target year decides; 0 or less when it has done so. For a reference date the same day
     * of the target year decides.
     */
    static double yearsLeft(Period period, int targetYear) {
        double now = period.kind() == PeriodKind.DATE ? period.start().getYear() : of(period);
        return targetYear - now;
    }

    /** Years from one period to the next of its kind. */
    static double step(Period period) {
        return switch (period.kind()) {
            case YEAR, SCHOOL_YEAR, DATE -> 1;
            case HALF_YEAR -> 1 / 2.0;
            case QUARTER -> 1 / 4.0;
            case MONTH -> 1 / 12.0;
            case SPAN -> period.end().getYear() - period.start().getYear();
        };
    }

    /** Whether periods of the kind are parts of a year, which may differ as seasons do. */
    static boolean hasSeasons(PeriodKind kind) {
        return kind == PeriodKind.HALF_YEAR || kind == PeriodKind.QUARTER || kind == PeriodKind.MONTH;
    }

    /** Whether two parts of a year are the same part of their years. */
    static boolean sameSeason(Period one, Period other) {
        return one.start().getMonthValue() == other.start().getMonthValue();
    }

    /** Whether two periods of one kind last equally long, which only spans may not. */
    static boolean sameLength(Period one, Period other) {
        return one.kind() != PeriodKind.SPAN || step(one) == step(other);
    }
}
