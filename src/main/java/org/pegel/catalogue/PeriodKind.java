package org.pegel.catalogue;

/** The kinds of periods. Values are comparable only within one kind. */
public enum PeriodKind {
    YEAR,
    SCHOOL_YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    /** A reference date, such as 31.12.2023. */
    DATE,
    /** Several years taken together, such as 2014-2018. */
    SPAN
}
