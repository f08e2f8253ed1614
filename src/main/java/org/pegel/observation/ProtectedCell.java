package org.pegel.observation;

import java.time.LocalDate;
import org.pegel.catalogue.Period;

/**
 * A protected cell as a delivery gave it.
 *
 * @param key the series
 * @param period the time it speaks of
 * @param numbers what may not be seen outside the statistics office
 * @param published the day the source made it known
 * @param delivery id of the delivery that brought it
 */
public record ProtectedCell(
        SeriesKey key, Period period, ProtectedNumbers numbers, LocalDate published, String delivery) {}
