package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.DeliveryStatus.Expected;

/** What sources owe on the evaluation day. */
final class DueMetrics {
    static final Metric DUE = Metric.gauge(
            "pegel_delivery_due_timestamp_seconds",
            "Day on which the source owes its next delivery, since the epoch; the earliest of its indicators.",
            "nothing is to come from the source",
            "source");
    static final Metric OVERDUE = Metric.gauge(
            "pegel_delivery_overdue",
            "Whether a delivery of the source is overdue on the evaluation day: 1, or 0.",
            "nothing is to come from the source",
            "source");
    static final List<Metric> ALL = List.of(DUE, OVERDUE);

    private DueMetrics() {}

    static List<MetricSnapshot> of(List<DeliveryStatus> sources) {
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
