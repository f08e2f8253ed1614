package org.pegel.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.PeriodRevision.Example;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;
import org.pegel.plausibility.Slice.Layer;

/** What a delivery changes of an indicator, period by period. */
final class Revisions {
    private static final int EXAMPLES = 5;
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::kind).thenComparing(Comparator.naturalOrder());

    private static final class Count {
        final List<Example> examples = new ArrayList<>();
        int added;
        int changed;
        int dropped;
    }

    private final Slice slice;
    private final Map<Period, Count> counts = new TreeMap<>(ORDER);
    private int known;
    private int changed;

    private Revisions(Slice slice) {
        this.slice = slice;
        slice.delivered().forEach((key, rows) -> rows.forEach((period, row) -> add(key, period, row)));
        slice.layers().forEach(this::leftOut);
    }

    static Revisions of(Slice slice) {
        return new Revisions(slice);
    }

    /** Values of the delivery for a series and period that had one. */
    int known() {
        return known;
    }

    /** Of these: values that differ and will count. */
    int changed() {
        return changed;
    }

    /** Periods without a change are left out. */
    List<PeriodRevision> byPeriod() {
        List<PeriodRevision> all = new ArrayList<>();
        counts.forEach((period, count) -> all.add(new PeriodRevision(
                slice.indicator().id(), period, count.added, count.changed, count.dropped, count.examples)));
        return all;
    }

    private void add(SeriesKey key, Period period, Observation row) {
        Double before = slice.valueBefore(key, period);
        Double after = row.value();
        known += before != null && after != null ? 1 : 0;
        if (after != null && before == null && slice.willCount(row)) {
            count(period).added++;
        } else if (after != null && before != null && !after.equals(before) && slice.willCount(row)) {
            changed++;
            Count count = count(period);
            count.changed++;
            example(count, key, before, after);
        } else if (after == null && before != null) {
            dropped(key, period, row.quality() == Quality.CONFIDENTIAL ? null : before);
        }
    }

    /** What stands and is not in a delivery that otherwise has the level at the period. */
    private void leftOut(Layer layer, Map<String, Observation> rows) {
        List<SeriesKey> standing = new ArrayList<>();
        for (District district : slice.districts(layer)) {
            SeriesKey key = new SeriesKey(slice.indicator().id(), district.id(), layer.group());
            if (slice.valueBefore(key, layer.period()) != null) {
                standing.add(key);
            }
        }
        Set<String> delivered = new HashSet<>(rows.keySet());
        List<SeriesKey> missing = standing.stream()
                .filter(key -> !delivered.contains(key.district()))
                .toList();
        if (2 * missing.size() < standing.size()) {
            missing.forEach(key -> {
                Double before = slice.valueBefore(key, layer.period());
                if (before != null) {
                    dropped(key, layer.period(), before);
                }
            });
        }
    }

    /** @param before absent when it may not be shown any longer, because the cell is protected now */
    private void dropped(SeriesKey key, Period period, @Nullable Double before) {
        Count count = count(period);
        count.dropped++;
        example(count, key, before, null);
    }

    private static void example(Count count, SeriesKey key, @Nullable Double before, @Nullable Double after) {
        if (count.examples.size() < EXAMPLES) {
            count.examples.add(new Example(key.district(), key.group(), before, after, after == null));
        }
    }

    private Count count(Period period) {
        return counts.computeIfAbsent(period, first -> new Count());
    }
}
