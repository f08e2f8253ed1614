package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pegel.observation.DeliveryRecords;
import org.springframework.stereotype.Component;

/** Where deliveries stand. */
@Component
class DeliveryMetrics implements Asked {
    static final Metric DELIVERIES = Metric.gauge(
            "pegel_deliveries",
            "Deliveries by source and state: received, checked, embargoed, released, refused, withdrawn.",
            Metric.NO_DATABASE + "; a state without deliveries has no series",
            "source",
            "state");
    static final Metric AGE = Metric.gauge(
            "pegel_delivery_age_seconds",
            "Time since the newest delivery of the source came in that was neither refused nor withdrawn.",
            "none has come, or " + Metric.NO_DATABASE,
            "source");
    static final List<Metric> ALL = List.of(DELIVERIES, AGE);

    private final DeliveryRecords records;
    private final Clock clock;

    DeliveryMetrics(DeliveryRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<MetricSnapshot> ask() {
        Asked.Samples deliveries = new Asked.Samples(DELIVERIES);
        records.counts()
                .forEach((source, states) ->
                        states.forEach((state, count) -> deliveries.add(count, source, States.label(state))));
        Asked.Samples ages = new Asked.Samples(AGE);
        records.newest().forEach((source, at) -> ages.add(Seconds.of(Duration.between(at, clock.instant())), source));
        return List.of(deliveries.snapshot(), ages.snapshot());
    }
}
