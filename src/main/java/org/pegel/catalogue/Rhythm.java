package org.pegel.catalogue;

import java.time.LocalDate;

/**
 * How often an indicator is measured: every so many periods of a kind, such as every third year.
 *
 * @param kind the kind of its periods
 * @param every 1 for each period, 2 for every second, and so on; at least 1
 */
public record Rhythm(PeriodKind kind, int every) {

    public Rhythm {
        if (every < 1) {
            throw new IllegalArgumentException("A rhythm is every first period or rarer, not every " + every);
        }
    }

    /** The period that follows the given one in this rhythm. */
    public Period after(Period period) {
        return period.plus(every);
    }

    /** The day so many rhythms after the given day. */
    public LocalDate plus(LocalDate day, int rhythms) {
        return day.plusMonths((long) monthsOfKind() * every * rhythms);
    }

    private int monthsOfKind() {
        return switch (kind) {
            case YEAR, SCHOOL_YEAR, DATE, SPAN -> 12;
            case HALF_YEAR -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
    }
}
