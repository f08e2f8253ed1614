package org.pegel.metrics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which metrics of the series fit under the ceiling: from the most important on, each whole, until one does not fit.
 *
 * @param shown what fits
 * @param dropped how many samples each of the others would have; those without any are in neither
 * @param count names and samples shown
 */
record Ceiling(Set<SeriesMetric> shown, Map<SeriesMetric, Integer> dropped, int count) {

    /**
     * Looks what fits.
     *
     * @param names number of series with names, which are always shown
     * @param may the metrics that may be shown at all
     * @param most the ceiling
     */
    static Ceiling of(int names, Collection<SamplesOfSeries> series, Set<SeriesMetric> may, int most) {
        Set<SeriesMetric> shown = EnumSet.noneOf(SeriesMetric.class);
        Map<SeriesMetric, Integer> dropped = new EnumMap<>(SeriesMetric.class);
        int count = names;
        for (SeriesMetric metric : SeriesMetric.values()) {
            int samples = series.stream().mapToInt(one -> one.count(metric)).sum();
            if (samples > 0 && (!may.contains(metric) || !dropped.isEmpty() || count + samples > most)) {
                dropped.put(metric, samples);
            } else {
                shown.add(metric);
                count += samples;
            }
        }
        return new Ceiling(shown, dropped, count);
    }
}
