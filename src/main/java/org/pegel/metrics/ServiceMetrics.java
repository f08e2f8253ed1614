package org.pegel.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.pegel.evaluation.DeliveryTaken;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.intake.FileReport;
import org.pegel.notification.MailQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The service's own metrics: imports, evaluations, mails waiting. */
@Component
class ServiceMetrics {
    private final MeterRegistry registry;
    private final Timer evaluations;
    private final AtomicLong newestEvaluation = new AtomicLong();

    ServiceMetrics(MeterRegistry registry, MailQueue mails) {
        this.registry = registry;
        this.evaluations = Timer.builder("pegel.evaluation")
                .description("Evaluations that were committed, and how long they took.")
                .register(registry);
        TimeGauge.builder("pegel.evaluation.last.success.timestamp", newestEvaluation, TimeUnit.MILLISECONDS, AtomicLong::doubleValue)
                .description("When the newest evaluation was committed, since the epoch; 0 before the first.")
                .register(registry);
        Gauge.builder("pegel.mails.owed", mails, MailQueue::owed)
                .description("Mails that are owed and not sent yet.")
                .register(registry);
        Gauge.builder("pegel.mails.oldest.owed", mails, queue -> queue.oldestOwedAge().toSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest mail that is owed; 0 when none is.")
                .register(registry);
        Gauge.builder("pegel.mails.failed", mails, MailQueue::failed)
                .description("Mails that were given up.")
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
        registry.counter("pegel.imports", "source", report.source(), "outcome", report.isRefused() ? "refused" : "taken")
                .increment();
        Map.of(
                        "accepted", report.accepted(),
                        "unchanged", report.unchanged(),
                        "revised", report.revised(),
                        "missing", report.missing(),
                        "rejected", report.rejected(),
                        "filtered", report.filtered())
                .forEach((outcome, rows) -> registry.counter(
                                "pegel.import.rows", "source", report.source(), "outcome", outcome)
                        .increment(rows));
    }
}
