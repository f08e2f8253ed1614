package org.pegel.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The domain as Prometheus series, made once per evaluation: names, and as many of the metrics of the series as fit under
 * the ceiling, each whole or not at all. Immutable to those who look.
 */
final class DomainSnapshot {
    static final Metric SERIES =
            Metric.gauge("pegel_domain_series", "Series shown of the indicators and of their names.", Metric.NOT_YET);
    static final Metric CEILING = Metric.gauge(
            "pegel_domain_series_ceiling",
            "Most series of indicators and names that may be shown: pegel.metrics.domain-series-ceiling.",
            Metric.NOT_YET);
    static final Metric DROPPED = Metric.gauge(
            "pegel_domain_series_dropped",
            "Series left out because of the ceiling, by metric; 0 for a metric that is shown whole.",
            Metric.NOT_YET,
            "metric");
    static final List<Metric> ALL = List.of(SERIES, CEILING, DROPPED);

    static final DomainSnapshot EMPTY = new DomainSnapshot(new MetricSnapshots());

    private final MetricSnapshots snapshots;
    private final Map<String, PackedText> texts = new HashMap<>();

    private DomainSnapshot(MetricSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    static DomainSnapshot of(List<InfoSnapshot> names, Collection<SamplesOfSeries> series, Ceiling ceiling, int most) {
        List<SamplesOfSeries> ordered = series.stream().sorted().toList(); // so that each metric is sorted already
        List<MetricSnapshot> shown = new ArrayList<>(names);
        Asked.Samples dropped = new Asked.Samples(DROPPED);
        for (SeriesMetric metric : SeriesMetric.values()) {
            if (ceiling.shown().contains(metric)) {
                shown.add(new GaugeSnapshot(
                        metric.metric().metadata(),
                        ordered.stream().flatMap(one -> one.of(metric).stream()).toList()));
            }
            dropped.add(
                    ceiling.dropped().getOrDefault(metric, 0), metric.metric().name());
        }
        shown.add(Asked.single(SERIES, ceiling.count()));
        shown.add(Asked.single(CEILING, most));
        shown.add(dropped.snapshot());
        return new DomainSnapshot(new MetricSnapshots(shown));
    }

    MetricSnapshots snapshots() {
        return snapshots;
    }

    /** What a scrape shows of it; written when it is first asked for. */
    synchronized PackedText text(ExpositionFormatWriter writer) {
        return texts.computeIfAbsent(writer.getContentType(), type -> PackedText.of(snapshots, writer));
    }
}
