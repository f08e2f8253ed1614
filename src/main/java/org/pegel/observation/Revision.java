package org.pegel.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a value over time.
 *
 * @param observation the value as delivered
 * @param delivery id of the delivery that brought it
 * @param recordedFrom when it began to count
 * @param recordedTo when it stopped to count; absent for the current one, equal to {@code recordedFrom} for one that
 *     came too late to ever count
 */
public record Revision(Observation observation, String delivery, Instant recordedFrom, @Nullable Instant recordedTo) {}
