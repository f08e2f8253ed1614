package org.pegel.catalogue;

import java.time.LocalDate;

/** The kinds of periods. Values are comparable only within one kind. */
public enum PeriodKind {
    YEAR,
    SCHOOL_YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    /** A reference date, such as 31.12.2023. */
    DATE,
    /** Several calendar years taken together, such as 2014-2018. */
    SPAN;

    /** Whether a period of this kind can start and end (the day after its last day) there. */
    boolean fits(LocalDate start, LocalDate end) {
        return switch (this) {
            case YEAR -> lastsMonths(12, start, end) && start.getMonthValue() == 1;
            case SCHOOL_YEAR -> lastsMonths(12, start, end) && start.getMonthValue() == 8;
            case HALF_YEAR -> lastsMonths(6, start, end) && start.getMonthValue() % 6 == 1;
            case QUARTER -> lastsMonths(3, start, end) && start.getMonthValue() % 3 == 1;
            case MONTH -> lastsMonths(1, start, end);
            case DATE -> end.equals(start.plusDays(1));
            case SPAN -> start.getDayOfYear() == 1 && end.getDayOfYear() == 1 && end.getYear() > start.getYear() + 1;
        };
    }

    private static boolean lastsMonths(int months, LocalDate start, LocalDate end) {
        return start.getDayOfMonth() == 1 && end.equals(start.plusMonths(months));
    }
}
