package org.pegel.observation;

import java.util.Collection;
import java.util.Set;
import org.pegel.catalogue.Period;

/** Knows which cells must be hidden with others, so that nobody works a hidden one out from sums. */
public interface Complement {

    /** Hides nothing more. */
    Complement NONE = (indicator, period, rows) -> Set.of();

    /**
     * The cells to hide, in a fixed order.
     *
     * @param indicator id of the indicator
     * @param rows what will count of the indicator at the period, each series once
     */
    Set<SeriesKey> of(String indicator, Period period, Collection<Observation> rows);
}
