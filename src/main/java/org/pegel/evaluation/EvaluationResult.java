package org.pegel.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.pegel.alert.AlertChange;
import org.pegel.assessment.Assessment;
import org.pegel.rule.Finding;

/**
 * What a run came to.
 *
 * @param asOf the day it judged for
 * @param ruleSet version of the rules
 * @param assessments the numbers that were judged, each series once
 * @param findings what it found, ordered by rule and subject
 * @param changes the steps that alerts took; empty for a run that only looks
 */
public record EvaluationResult(
        LocalDate asOf,
        String ruleSet,
        List<Assessment> assessments,
        List<Finding> findings,
        List<AlertChange> changes) {}
