package org.pegel.evaluation;

import java.time.Duration;

/**
 * A change in the folders of the rules was read.
 *
 * @param good whether what stands there can be used
 * @param took how long it took to check and compile it, the evaluation that followed left out
 */
public record RulesRead(boolean good, Duration took) {}
