package org.pegel.evaluation;

import java.time.Instant;
import org.pegel.intake.FileReport;

/**
 * A file was taken in or refused.
 *
 * @param report what became of its rows
 * @param at when
 */
public record DeliveryTaken(FileReport report, Instant at) {}
