package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Series that the database is asked for at each scrape, by whichever process they were written. */
interface Asked {

    /** The series as they stand now; may take its time, and fail with the database. */
    List<MetricSnapshot> ask();

    static GaugeSnapshot single(Metric metric, double value) {
        return new GaugeSnapshot(metric.metadata(), List.of(new GaugeDataPointSnapshot(value, Labels.EMPTY, null)));
    }

    /** Gathers the samples of a gauge. */
    final class Samples {
        private final Metric metric;
        private final List<GaugeDataPointSnapshot> points = new ArrayList<>();

        Samples(Metric metric) {
            this.metric = metric;
        }

        void add(double value, String... labels) {
            points.add(new GaugeDataPointSnapshot(value, Labels.of(metric.labels(), Arrays.asList(labels)), null));
        }

        GaugeSnapshot snapshot() {
            return new GaugeSnapshot(metric.metadata(), points);
        }
    }
}
