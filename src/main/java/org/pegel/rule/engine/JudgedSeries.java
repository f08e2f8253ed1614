package org.pegel.rule.engine;

import org.pegel.assessment.Assessment;
import org.pegel.rule.Limits;

/**
 * A series that may be judged, with what holds for its indicator: one fact per series. The limits lie in the fact, where a
 * condition finds them without a look-up.
 *
 * @param series the numbers
 * @param limits what the rules compare with
 */
public record JudgedSeries(Assessment series, Limits limits) implements Limited {}
