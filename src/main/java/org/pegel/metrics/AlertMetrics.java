package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What became of alerts while this process has run: each step is counted by the process that evaluated. */
@Component
class AlertMetrics implements MultiCollector {
    static final Metric OPENED = Metric.counter(
            "pegel_alerts_opened_total",
            "Alerts opened, or opened again, since this process started.",
            Metric.NEVER,
            "severity",
            "field");
    static final Metric RESOLVED = Metric.counter(
            "pegel_alerts_resolved_total",
            "Alerts resolved since this process started, those that had only been recorded included.",
            Metric.NEVER,
            "severity",
            "field");
    static final Metric RESOLVED_AFTER = Metric.histogram(
            "pegel_alerts_resolved_after_seconds",
            "How long these alerts had stood since they were opened or recorded.",
            Metric.NEVER,
            "field");
    static final List<Metric> ALL = List.of(OPENED, RESOLVED, RESOLVED_AFTER);

    private static final double DAY = Seconds.PER_DAY;

    private final Counter opened = OPENED.toCounter();
    private final Counter resolved = RESOLVED.toCounter();
    private final Histogram resolvedAfter =
            RESOLVED_AFTER.toHistogram(DAY, 7 * DAY, 30 * DAY, 90 * DAY, 180 * DAY, 365 * DAY, 730 * DAY, 1095 * DAY);
    private final ActiveRuleSet rules;

    AlertMetrics(PrometheusRegistry registry, ActiveRuleSet rules) {
        this.rules = rules;
        registry.register(this);
    }

    /** Each field of the rules in force begins at zero: a counter that first shows with 1 hides that rise. */
    @Override
    public MetricSnapshots collect() {
        begin(Fields.NONE);
        rules.current().catalogue().fields().keySet().forEach(this::begin);
        return new MetricSnapshots(opened.collect(), resolved.collect(), resolvedAfter.collect());
    }

    private void begin(String field) {
        for (Severity severity : Severity.values()) {
            opened.initLabelValues(States.label(severity), field);
            resolved.initLabelValues(States.label(severity), field);
        }
        resolvedAfter.initLabelValues(field);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        event.changes().forEach(change -> count(change, Fields.of(subject(change), event.catalogue())));
    }

    private static Subject subject(AlertChange change) {
        return change.alert().key().subject();
    }

    private void count(AlertChange change, String field) {
        String severity = States.label(change.event().severity());
        AlertEvent.Kind kind = change.event().kind();
        if (kind == AlertEvent.Kind.OPENED || kind == AlertEvent.Kind.REOPENED) {
            opened.labelValues(severity, field).inc();
        } else if (kind == AlertEvent.Kind.RESOLVED) {
            resolved.labelValues(severity, field).inc();
            Instant since = change.alert().since();
            resolvedAfter
                    .labelValues(field)
                    .observe(Seconds.of(Duration.between(since, change.event().at())));
        }
    }
}
