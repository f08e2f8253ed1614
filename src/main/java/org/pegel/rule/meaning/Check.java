package org.pegel.rule.meaning;

import org.pegel.assessment.Assessment;

/** A condition, ready to be asked of series. Pure. */
@FunctionalInterface
public interface Check {

    /**
     * Whether it holds for a series.
     *
     * @param notes takes the numbers used, and why something can't be decided
     */
    Truth of(Assessment series, Notes notes);

    /** Whether it is true; nothing is noted. */
    default boolean holds(Assessment series) {
        return of(series, Notes.NONE) == Truth.TRUE;
    }
}
