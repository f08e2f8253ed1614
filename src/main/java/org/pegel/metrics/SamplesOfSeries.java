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

/** The samples of one series, taken from its assessment at once, so that nothing keeps the assessment. */
final class SamplesOfSeries {
    private final Labels labels;
    private final Map<SeriesMetric, List<GaugeDataPointSnapshot>> samples = new EnumMap<>(SeriesMetric.class);
    private SeriesMetric current = SeriesMetric.VALUE;

    private SamplesOfSeries(Labels labels) {
        this.labels = labels;
    }

    static SamplesOfSeries of(Assessment assessment) {
        return of(assessment, SeriesMetric.ALL);
    }

    /** Only some of them. */
    static SamplesOfSeries of(Assessment assessment, Set<SeriesMetric> metrics) {
        SamplesOfSeries samples = new SamplesOfSeries(Labels.of(
                "indicator", assessment.indicatorId(),
                "district", assessment.districtId(),
                "level", assessment.levelId(),
                "group", assessment.groupId()));
        for (SeriesMetric metric : metrics) {
            metric.put(assessment, samples);
        }
        return samples;
    }

    void begin(SeriesMetric metric) {
        current = metric;
    }

    void add(OptionalDouble number) {
        if (number.isPresent()) {
            add(labels, number.getAsDouble());
        }
    }

    void add(String more, OptionalDouble number) {
        if (number.isPresent()) {
            add(with(more), number.getAsDouble());
        }
    }

    void add(String state, boolean holds) {
        add(with(state), holds ? 1 : 0);
    }

    private Labels with(String more) {
        List<String> names = current.metric().labels();
        return labels.add(names.get(names.size() - 1), more);
    }

    private void add(Labels of, double number) {
        samples.computeIfAbsent(current, metric -> new ArrayList<>(1))
                .add(new GaugeDataPointSnapshot(number, of, null));
    }

    List<GaugeDataPointSnapshot> of(SeriesMetric metric) {
        return samples.getOrDefault(metric, List.of());
    }
}
