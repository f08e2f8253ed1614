package org.pegel.backtest;

import java.time.LocalDate;
import org.pegel.catalogue.Period;
import org.pegel.rule.Subject;

/**
 * Something that came true and that somebody would have liked to know before.
 *
 * @param series where
 * @param kind what
 * @param period the period whose value showed it
 */
public record Outcome(Subject.OfSeries series, Kind kind, Period period) {

    /** What can come true. */
    public enum Kind {
        /** The Prüfschwelle or the Handlungsschwelle was reached, for the first time in five years. */
        THRESHOLD,
        /** The target year is over, and the target is missed. */
        TARGET
    }

    /** Whether its period ended after a day, and at the latest on another. */
    boolean isIn(LocalDate after, LocalDate until) {
        return period.end().isAfter(after) && !period.end().isAfter(until);
    }
}
