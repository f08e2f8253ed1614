package org.pegel.evaluation;

/**
 * The service has started and judged everything once.
 *
 * @param result the evaluation at the start
 */
public record StartCompleted(EvaluationResult result) {}
