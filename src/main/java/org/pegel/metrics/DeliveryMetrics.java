package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Locale;
import org.pegel.observation.DeliveryRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Where deliveries stand, asked once per scrape; without a database the scrape goes on without them. */
@Component
class DeliveryMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);

    private final DeliveryRecords records;

    DeliveryMetrics(DeliveryRecords records, PrometheusRegistry registry) {
        this.records = records;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        try {
            return new MetricSnapshots(deliveries());
        } catch (DataAccessException unavailable) {
            LOG.debug("No delivery metrics without the database", unavailable);
            return new MetricSnapshots();
        }
    }

    private GaugeSnapshot deliveries() {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("pegel_deliveries")
                .help("Deliveries by source and state: received, checked, embargoed, released, refused, withdrawn.");
        records.counts()
                .forEach((source, states) ->
                        states.forEach((state, count) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                                .labels(Labels.of(
                                        "source", source, "state", state.name().toLowerCase(Locale.ROOT)))
                                .value((double) count)
                                .build())));
        return gauge.build();
    }
}
