package org.pegel.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.rule.Severity;

/**
 * A change in an alert's life, with what was said at that moment. Events are never changed or deleted.
 *
 * @param id unique id, sortable by nothing
 * @param alert id of the alert
 * @param kind what happened
 * @param at when
 * @param evaluation id of the evaluation that caused it
 * @param ruleSet version of the rules that judged
 * @param severity severity from now on
 * @param period period that was judged
 * @param message the finding's sentence
 * @param evidence the finding's numbers
 * @param reason why, for a resolution, or that the alert goes on under another Kennung, German; absent otherwise
 */
public record AlertEvent(
        String id,
        String alert,
        Kind kind,
        Instant at,
        String evaluation,
        String ruleSet,
        Severity severity,
        Period period,
        String message,
        Map<String, Object> evidence,
        @Nullable String reason) {

    /** What can happen to an alert. */
    public enum Kind {
        /** Recorded in a Bestandsaufnahme. */
        RECORDED,
        OPENED,
        /** Opened again after it was resolved. */
        REOPENED,
        /** More severe than before. */
        ESCALATED,
        /** Less severe than before. */
        EASED,
        /** Same severity, new period, numbers or Kennung. */
        UPDATED,
        RESOLVED
    }
}
