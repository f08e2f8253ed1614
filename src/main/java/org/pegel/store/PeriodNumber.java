package org.pegel.store;

import java.time.LocalDate;
import org.pegel.catalogue.Period;

/**
 * Periods as numbers, for the key of a value: a different number below 2^31 for each period that can be written. Stored,
 * therefore never to be changed.
 */
final class PeriodNumber {
    private static final int KIND_BITS = 28;
    private static final int YEAR_BITS = 14;
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private PeriodNumber() {}

    static int of(Period period) {
        int year = period.start().getYear();
        int month = year * 12 + period.start().getMonthValue() - 1;
        return switch (period.kind()) {
            case YEAR -> number(0, year);
            case SCHOOL_YEAR -> number(1, year);
            case HALF_YEAR -> number(2, month / 6);
            case QUARTER -> number(3, month / 3);
            case MONTH -> number(4, month);
            case DATE -> number(5, (int) (period.start().toEpochDay() - FIRST_DAY));
            case SPAN -> number(6, year << YEAR_BITS | period.lastYear());
        };
    }

    private static int number(int kind, int position) {
        return kind << KIND_BITS | position;
    }
}
