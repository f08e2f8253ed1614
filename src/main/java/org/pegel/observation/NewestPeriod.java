package org.pegel.observation;

import org.pegel.catalogue.Period;

/**
 * How far the data of an indicator in a district reach.
 *
 * @param ref the series, over all groups
 * @param period the newest period of its kind with a row
 */
public record NewestPeriod(SeriesRef ref, Period period) {}
