package org.pegel.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pegel.alert.AlertChange;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;

/**
 * An evaluation has reconciled the alerts. Published synchronously inside its transaction: what a listener writes is
 * committed or taken back together with the alerts.
 *
 * @param evaluation id of the run
 * @param at when it was committed
 * @param asOf the day it judged for
 * @param ruleSet version of the rules
 * @param catalogue what is watched, for names and routing
 * @param scope what it looked at; what of this has no assessment has no value any more
 * @param assessments the numbers that were judged, each series once
 * @param findings number of findings
 * @param changes every step of every alert, in a stable order; steps of kind RECORDED come from a Bestandsaufnahme
 * @param took how long it took
 */
public record EvaluationCompleted(
        String evaluation,
        Instant at,
        LocalDate asOf,
        String ruleSet,
        Catalogue catalogue,
        EvaluationScope scope,
        List<Assessment> assessments,
        int findings,
        List<AlertChange> changes,
        Duration took) {

    public EvaluationCompleted {
        assessments = List.copyOf(assessments);
        changes = List.copyOf(changes);
    }

    /** Whether everything was judged, not only what had changed. */
    public boolean whole() {
        return scope.whole();
    }
}
