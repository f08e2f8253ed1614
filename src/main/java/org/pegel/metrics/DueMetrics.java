package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.ExpectedDeliveries;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.DeliveryStatus.Expected;
import org.springframework.stereotype.Component;

/** What sources owe on the evaluation day: asked anew when something has been evaluated, as the day or the data moved on. */
@Component
class DueMetrics implements Asked {
    static final Metric DUE = Metric.gauge(
            "pegel_delivery_due_timestamp_seconds",
            "Day on which the source owes its next delivery, since the epoch; the earliest of its indicators.",
            "nothing is to come from the source, nothing has been evaluated yet, or " + Metric.NO_DATABASE,
            "source");
    static final Metric OVERDUE = Metric.gauge(
            "pegel_delivery_overdue",
            "Whether a delivery of the source is overdue on the evaluation day: 1, or 0.",
            "nothing is to come from the source, nothing has been evaluated yet, or " + Metric.NO_DATABASE,
            "source");
    static final List<Metric> ALL = List.of(DUE, OVERDUE);

    private final ExpectedDeliveries expected;
    private final EvaluationStore runs;
    private List<MetricSnapshot> answer = List.of();
    private @Nullable String asOf;

    DueMetrics(ExpectedDeliveries expected, EvaluationStore runs) {
        this.expected = expected;
        this.runs = runs;
    }

    @Override
    public synchronized List<MetricSnapshot> ask() {
        String newest = runs.newestRun().map(EvaluationRun::id).orElse(null);
        if (newest != null && !newest.equals(asOf)) {
            answer = of(expected.all());
            asOf = newest;
        }
        return answer;
    }

    private static List<MetricSnapshot> of(List<DeliveryStatus> sources) {
        Asked.Samples due = new Asked.Samples(DUE);
        Asked.Samples overdue = new Asked.Samples(OVERDUE);
        for (DeliveryStatus source : sources) {
            LocalDate next = source.next().stream()
                    .map(Expected::due)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            due.add(Seconds.of(next), source.source());
            overdue.add(source.isOverdue() ? 1 : 0, source.source());
        }
        return List.of(due.snapshot(), overdue.snapshot());
    }
}
