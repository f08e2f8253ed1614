package org.pegel.backtest;

/**
 * What the data of the replayed periods say about when they were published.
 *
 * @param values number of series and periods with a value
 * @param withoutDay of these those whose source named no day: they are taken to have come when their delivery was due
 * @param late of these those that became known so late that they could open no alert
 */
public record PublicationDays(int values, int withoutDay, int late) {}
