package org.pegel.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.rule.Severity;

/**
 * A finding over time. Immutable; each step gives a new alert and the event that led to it ({@link AlertChange}).
 *
 * @param id stable id
 * @param key rule and subject
 * @param state where it stands
 * @param severity current severity; after a resolution the last one
 * @param period newest period that was judged
 * @param message the newest sentence
 * @param evidence the newest numbers
 * @param ruleSet version of the rules that judged last
 * @param since when it was last recorded, opened or reopened
 * @param changedAt when anything last changed
 * @param resolvedAt when it was resolved; absent otherwise
 */
public record Alert(
        String id,
        AlertKey key,
        AlertState state,
        Severity severity,
        Period period,
        String message,
        Map<String, Object> evidence,
        String ruleSet,
        Instant since,
        Instant changedAt,
        @Nullable Instant resolvedAt) {

    public boolean isOpen() {
        return state == AlertState.OPEN;
    }
}
