package org.pegel.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The domain as Prometheus series, made once per evaluation: names, and as many of the metrics of the series as fit under
 * the ceiling, each whole or not at all. Immutable to those who look.
 */
final class DomainSnapshot {
    static final Metric SERIES = Metric.gauge(
            "pegel_domain_series",
            "Series shown of the indicators and of their names.",
            "nothing has been evaluated yet");
    static final Metric CEILING = Metric.gauge(
            "pegel_domain_series_ceiling",
            "Most series of indicators and names that may be shown: pegel.metrics.domain-series-ceiling.",
            "nothing has been evaluated yet");
    static final Metric DROPPED = Metric.gauge(
            "pegel_domain_series_dropped",
            "Series left out because of the ceiling, by metric; 0 for a metric that is shown whole.",
            "nothing has been evaluated yet",
            "metric");
    static final List<Metric> ALL = List.of(SERIES, CEILING, DROPPED);

    static final DomainSnapshot EMPTY = new DomainSnapshot(new MetricSnapshots(), Set.of());

    private final MetricSnapshots snapshots;
    private final Set<SeriesMetric> dropped;
    private final Map<String, PackedText> texts = new HashMap<>();

    private DomainSnapshot(MetricSnapshots snapshots, Set<SeriesMetric> dropped) {
        this.snapshots = snapshots;
        this.dropped = dropped;
    }

    /**
     * A snapshot.
     *
     * @param names not subject to the ceiling, but counted
     * @param further what is neither: it grows with the sources only
     */
    static DomainSnapshot of(
            List<InfoSnapshot> names, Collection<SamplesOfSeries> series, List<MetricSnapshot> further, int ceiling) {
        List<MetricSnapshot> shown = new ArrayList<>(names);
        Asked.Samples left = new Asked.Samples(DROPPED);
        Set<SeriesMetric> dropped = EnumSet.noneOf(SeriesMetric.class);
        int count = names.stream().mapToInt(info -> info.getDataPoints().size()).sum();
        for (SeriesMetric metric : SeriesMetric.values()) {
            List<GaugeDataPointSnapshot> samples =
                    series.stream().flatMap(one -> one.of(metric).stream()).toList();
            boolean fits = dropped.isEmpty() && count + samples.size() <= ceiling;
            if (fits) {
                count += samples.size();
                shown.add(new GaugeSnapshot(metric.metric().metadata(), samples));
            } else {
                dropped.add(metric);
            }
            left.add(fits ? 0 : samples.size(), metric.metric().name());
        }
        shown.addAll(further);
        shown.add(Asked.single(SERIES, count));
        shown.add(Asked.single(CEILING, ceiling));
        shown.add(left.snapshot());
        return new DomainSnapshot(new MetricSnapshots(shown), dropped);
    }

    MetricSnapshots snapshots() {
        return snapshots;
    }

    /** The metrics that were left out. */
    Set<SeriesMetric> dropped() {
        return dropped;
    }

    /** What a scrape shows of it; written when it is first asked for. */
    synchronized PackedText text(ExpositionFormatWriter writer) {
        return texts.computeIfAbsent(writer.getContentType(), type -> PackedText.of(snapshots, writer));
    }
}
