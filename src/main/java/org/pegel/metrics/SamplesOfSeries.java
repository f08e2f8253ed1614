package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.pegel.assessment.Assessment;

/**
 * The samples of one series, taken from its assessment at once, so that nothing keeps the assessment. Of metrics that are
 * not shown only their number is kept.
 */
@SuppressWarnings("EnumOrdinal") // as an EnumMap does it, in a byte each
final class SamplesOfSeries implements Comparable<SamplesOfSeries> {
    private final Labels labels;
    private final Set<SeriesMetric> shown;
    private final Map<SeriesMetric, List<GaugeDataPointSnapshot>> samples = new EnumMap<>(SeriesMetric.class);
    private final byte[] counts = new byte[SeriesMetric.values().length];
    private SeriesMetric current = SeriesMetric.VALUE;

    SamplesOfSeries(Labels labels, Set<SeriesMetric> shown) {
        this.labels = labels;
        this.shown = shown;
    }

    /** The samples of some metrics; the others are not computed. */
    static SamplesOfSeries of(Assessment assessment, Set<SeriesMetric> metrics) {
        return of(assessment, metrics, metrics);
    }

    /** The same, and how many samples the others would have. */
    static SamplesOfSeries counted(Assessment assessment, Set<SeriesMetric> shown) {
        return of(assessment, SeriesMetric.ALL, shown);
    }

    private static SamplesOfSeries of(Assessment assessment, Set<SeriesMetric> computed, Set<SeriesMetric> shown) {
        Labels labels = Labels.of(
                "indicator", assessment.indicatorId(),
                "district", assessment.districtId(),
                "level", assessment.levelId(),
                "group", assessment.groupId());
        SamplesOfSeries samples = new SamplesOfSeries(labels, shown);
        computed.forEach(metric -> metric.put(assessment, samples));
        return samples;
    }

    void begin(SeriesMetric metric) {
        current = metric;
    }

    void add(OptionalDouble number) {
        if (number.isPresent() && isCounted()) {
            add(labels, number.getAsDouble());
        }
    }

    void add(String more, OptionalDouble number) {
        if (number.isPresent() && isCounted()) {
            add(with(more), number.getAsDouble());
        }
    }

    void add(String state, boolean holds) {
        add(state, OptionalDouble.of(holds ? 1 : 0));
    }

    /** Counts a sample. Whether it is to be kept, too. */
    private boolean isCounted() {
        counts[current.ordinal()]++;
        return shown.contains(current);
    }

    private Labels with(String more) {
        List<String> names = current.metric().labels();
        return labels.add(names.get(names.size() - 1), more);
    }

    private void add(Labels of, double number) {
        samples.computeIfAbsent(current, metric -> new ArrayList<>(1))
                .add(new GaugeDataPointSnapshot(number, of, null));
    }

    /** How many samples there are of a metric, shown or not. */
    int count(SeriesMetric metric) {
        return counts[metric.ordinal()];
    }

    List<GaugeDataPointSnapshot> of(SeriesMetric metric) {
        return samples.getOrDefault(metric, List.of());
    }

    /** As Prometheus' text sorts them. */
    @Override
    public int compareTo(SamplesOfSeries other) {
        return labels.compareTo(other.labels);
    }
}
