package org.pegel.backtest;

import java.time.LocalDate;
import org.pegel.catalogue.Period;

/**
 * When something happened to an alert.
 *
 * @param day the day of the evaluation
 * @param period the newest period that was judged
 */
public record Moment(LocalDate day, Period period) {}
