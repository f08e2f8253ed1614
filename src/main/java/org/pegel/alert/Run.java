package org.pegel.alert;

import java.time.Instant;

/**
 * The evaluation that a step belongs to.
 *
 * @param evaluation id of the run
 * @param at when it takes effect
 * @param ruleSet version of the rules
 */
public record Run(String evaluation, Instant at, String ruleSet) {}
