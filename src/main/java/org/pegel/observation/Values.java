package org.pegel.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values to judge: those that count, or those that would. */
public interface Values {

    /** The newest period of each kind that has a row, by indicator and district. */
    List<NewestPeriod> newestPeriods(Collection<String> indicators);

    /**
     * Series, ordered by key, one per kind of period.
     *
     * @param indicators ids of the indicators wanted
     * @param districts ids of the districts wanted; absent for all
     * @param knownOn only what was published on or before this day; absent for the newest state. Where a publication
     *     only repeats a value, the store keeps the first and the last day it was said; one in between is forgotten
     */
    List<Series> series(
            Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn);
}
