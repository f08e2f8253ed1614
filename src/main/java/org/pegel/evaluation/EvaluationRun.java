package org.pegel.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is remembered of an evaluation.
 *
 * @param id id of the run
 * @param at when it was committed
 * @param asOf the day it judged for
 * @param ruleSet version of the rules
 * @param dataVersion version of the released data it judged
 * @param whole whether it judged everything, not only what had changed
 * @param series number of series judged
 * @param findings number of findings
 * @param steps number of steps that alerts took
 * @param took how long it took
 */
public record EvaluationRun(
        String id,
        Instant at,
        LocalDate asOf,
        String ruleSet,
        long dataVersion,
        boolean whole,
        int series,
        int findings,
        int steps,
        Duration took) {}
