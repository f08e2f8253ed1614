package org.pegel.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.DeliveryTaken;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.intake.FileReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The service's own metrics: imports and evaluations. */
@Component
class ServiceMetrics {
    private final MeterRegistry registry;
    private final Timer evaluations;
    private final AtomicLong newestEvaluation = new AtomicLong();

    ServiceMetrics(MeterRegistry registry, ActiveRuleSet rules) {
        this.registry = registry;
        this.evaluations = Timer.builder("pegel.evaluation")
                .description("Evaluations that were committed, and how long they took.")
                .register(registry);
        TimeGauge.builder(
                        "pegel.evaluation.last.success.timestamp",
                        newestEvaluation,
                        TimeUnit.MILLISECONDS,
                        AtomicLong::doubleValue)
                .description("When the newest evaluation was committed, since the epoch; 0 before the first.")
                .register(registry);
        showReloads(registry, rules);
    }

    private static void showReloads(MeterRegistry registry, ActiveRuleSet rules) {
        Gauge.builder("pegel.rules.reload.success", () -> rules.lastReload().good() ? 1 : 0)
                .description("Whether the folders of the rules could be used when they were last read: 1, or 0.")
                .register(registry);
        TimeGauge.builder(
                        "pegel.rules.reload.success.timestamp",
                        () -> rules.lastReload().goodAt().toEpochMilli(),
                        TimeUnit.MILLISECONDS)
                .description("When they could last be used, since the epoch.")
                .register(registry);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        evaluations.record(event.took());
        newestEvaluation.set(event.at().toEpochMilli());
    }

    @EventListener
    void on(DeliveryTaken event) {
        FileReport report = event.report();
        Counter.builder("pegel.imports")
                .description("Files that came in, by source and outcome: taken or refused.")
                .tags("source", report.source(), "outcome", report.refused() ? "refused" : "taken")
                .register(registry)
                .increment();
        Map.of(
                        "accepted", report.accepted(),
                        "unchanged", report.unchanged(),
                        "revised", report.revised(),
                        "missing", report.missing(),
                        "rejected", report.rejected(),
                        "filtered", report.filtered())
                .forEach((outcome, rows) -> Counter.builder("pegel.import.rows")
                        .description("Candidate values of these files, by source and what became of them.")
                        .tags("source", report.source(), "outcome", outcome)
                        .register(registry)
                        .increment(rows));
    }
}
