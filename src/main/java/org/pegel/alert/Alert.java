package org.pegel.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;

/**
 * A finding over time. Immutable; each step gives a new alert and the event that led to it ({@link AlertChange}).
 *
 * <p>Steps: recorded → open (more severe than when stock was taken) → resolved → open again. While the finding stands,
 * its severity, period and numbers follow it.
 *
 * @param id stable id; it stays when the alert goes on under another Kennung
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

    /** The finding was there when its data set was first seen: noted, not opened. */
    static AlertChange recorded(Finding finding, Run run) {
        return first(finding, AlertState.RECORDED, AlertEvent.Kind.RECORDED, run);
    }

    static AlertChange opened(Finding finding, Run run) {
        return first(finding, AlertState.OPEN, AlertEvent.Kind.OPENED, run);
    }

    private static AlertChange first(Finding finding, AlertState state, AlertEvent.Kind kind, Run run) {
        AlertKey key = AlertKey.of(finding);
        return next(id(key + "/" + run.evaluation()), key, state, finding, run.at(), run)
                .with(kind, run, null);
    }

    /**
     * The finding stands again.
     *
     * @return the step, or empty when nothing changed
     */
    Optional<AlertChange> found(Finding finding, Run run, boolean mayOpen) {
        return found(finding, run, mayOpen, null);
    }

    private Optional<AlertChange> found(Finding finding, Run run, boolean mayOpen, @Nullable String carried) {
        return switch (state) {
            case RECORDED -> foundRecorded(finding, run, mayOpen, carried);
            case OPEN -> foundOpen(finding, run, carried);
            case RESOLVED ->
                mayOpen
                        ? Optional.of(next(id, key, AlertState.OPEN, finding, run.at(), run)
                                .with(AlertEvent.Kind.REOPENED, run, null))
                        : Optional.empty();
        };
    }

    /**
     * The finding stands under the Kennung of a rule that replaces this one's: state, history and age go on there, and
     * the step is the one that the finding calls for anyway, an update at least.
     *
     * @param as id of the alert with that Kennung: this one's, or of one that was there before
     */
    AlertChange carried(String as, Finding finding, Run run, boolean mayOpen) {
        AlertKey now = AlertKey.of(finding);
        return new Alert(as, now, state, severity, period, message, evidence, ruleSet, since, changedAt, resolvedAt)
                .found(
                        finding,
                        run,
                        mayOpen,
                        "Weitergeführt unter der Kennung „%s“, zuvor „%s“.".formatted(now.ruleId(), key.ruleId()))
                .orElseThrow();
    }

    private Optional<AlertChange> foundRecorded(Finding finding, Run run, boolean mayOpen, @Nullable String carried) {
        if (mayOpen && finding.severity().compareTo(severity) > 0) {
            return Optional.of(
                    next(id, key, AlertState.OPEN, finding, run.at(), run).with(AlertEvent.Kind.OPENED, run, carried));
        }
        return foundOpen(finding, run, carried);
    }

    private Optional<AlertChange> foundOpen(Finding finding, Run run, @Nullable String carried) {
        int more = finding.severity().compareTo(severity);
        if (carried == null && more == 0 && says(finding)) {
            return Optional.empty();
        }
        AlertEvent.Kind kind =
                more > 0 ? AlertEvent.Kind.ESCALATED : more < 0 ? AlertEvent.Kind.EASED : AlertEvent.Kind.UPDATED;
        return Optional.of(next(id, key, state, finding, since, run).with(kind, run, carried));
    }

    private boolean says(Finding finding) {
        return period.equals(finding.period()) && message.equals(finding.message());
    }

    /** The subject was judged and the finding is gone. */
    AlertChange resolved(String reason, Run run) {
        if (state == AlertState.RESOLVED) {
            throw new IllegalStateException("Alert " + key + " is " + state + " and can't be resolved again");
        }
        return new Alert(
                        id,
                        key,
                        AlertState.RESOLVED,
                        severity,
                        period,
                        message,
                        evidence,
                        run.ruleSet(),
                        since,
                        run.at(),
                        run.at())
                .with(AlertEvent.Kind.RESOLVED, run, reason);
    }

    private static Alert next(String id, AlertKey key, AlertState state, Finding finding, Instant since, Run run) {
        return new Alert(
                id,
                key,
                state,
                finding.severity(),
                finding.period(),
                finding.message(),
                finding.evidence(),
                run.ruleSet(),
                since,
                run.at(),
                null);
    }

    private AlertChange with(AlertEvent.Kind kind, Run run, @Nullable String reason) {
        String event = id(id + "/" + run.evaluation());
        return new AlertChange(
                this,
                new AlertEvent(
                        event,
                        id,
                        kind,
                        run.at(),
                        run.evaluation(),
                        run.ruleSet(),
                        severity,
                        period,
                        message,
                        evidence,
                        reason));
    }

    /**
     * Ids follow from what they name, so that a run that is written twice writes the same ones. An alert's names the run
     * that began it, as its Kennung may come to be another, and its first one may come back.
     */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
