package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.RulesRead;
import org.pegel.evaluation.TaskDone;
import org.pegel.evaluation.TaskDone.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What this process does: evaluations, rules, tasks. */
@Component
class ServiceMetrics {
    static final Metric EVALUATION = Metric.histogram(
            "pegel_evaluation_seconds",
            "Evaluations that this process has committed, and how long they took; the exemplar is the id of one, as the"
                    + " log names it.",
            Metric.NEVER);
    static final Metric RELOAD_SUCCESS = Metric.gauge(
            "pegel_rules_reload_success",
            "Whether the folders of the rules could be used when they were last read: 1, or 0.",
            Metric.NEVER);
    static final Metric RELOAD_SUCCESS_AT = Metric.gauge(
            "pegel_rules_reload_success_timestamp_seconds",
            "When they could last be used, since the epoch.",
            Metric.NEVER);
    static final Metric RELOAD = Metric.histogram(
            "pegel_rules_reload_seconds",
            "Changes in the folders of the rules, and how long it took to check and compile them.",
            Metric.NEVER);
    static final Metric COMPILE = Metric.gauge(
            "pegel_rules_compile_seconds",
            "How long it took to compile the rules in force; 0 before they were asked.",
            Metric.NEVER);
    static final Metric TASK_LAST_SUCCESS = Metric.gauge(
            "pegel_task_last_success_timestamp_seconds",
            "When a task was last done without failure by this process, since the epoch: inbox, catch_up, embargo,"
                    + " nightly, rules, mail. Until then when the process started, so that one that never succeeds grows old too;"
                    + " nightly has no such beginning.",
            "it is nightly, and this process has not done it since its start",
            "task");
    static final List<Metric> ALL =
            List.of(EVALUATION, RELOAD_SUCCESS, RELOAD_SUCCESS_AT, RELOAD, COMPILE, TASK_LAST_SUCCESS);

    private final Histogram evaluations =
            EVALUATION.toHistogramWithExemplars(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300);
    private final Histogram reloads = RELOAD.toHistogram(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60);
    private final Map<Task, Instant> tasks = new ConcurrentHashMap<>();

    ServiceMetrics(PrometheusRegistry registry, ActiveRuleSet rules, Clock clock) {
        Instant start = clock.instant();
        EnumSet.complementOf(EnumSet.of(Task.NIGHTLY)).forEach(task -> tasks.put(task, start));
        registry.register(evaluations);
        registry.register(reloads);
        registry.register(RELOAD_SUCCESS.toGauge(
                callback -> callback.call(rules.lastReload().good() ? 1 : 0)));
        registry.register(RELOAD_SUCCESS_AT.toGauge(
                callback -> callback.call(Seconds.of(rules.lastReload().goodAt()))));
        registry.register(COMPILE.toGauge(
                callback -> callback.call(Seconds.of(rules.current().rules().compiling()))));
        registry.register(TASK_LAST_SUCCESS.toGauge(this::tasks));
    }

    private void tasks(GaugeWithCallback.Callback callback) {
        tasks.forEach((task, at) -> callback.call(Seconds.of(at), States.label(task)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        evaluations.observeWithExemplar(Seconds.of(event.took()), Labels.of("evaluation", event.evaluation()));
    }

    @EventListener
    void on(RulesRead event) {
        reloads.observe(Seconds.of(event.took()));
    }

    @EventListener
    void on(TaskDone event) {
        tasks.put(event.task(), event.at());
    }
}
