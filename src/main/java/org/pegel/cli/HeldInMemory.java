package org.pegel.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.Complement;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/** Takes the values of one file without any database. */
final class HeldInMemory implements Reception {
    private static final Comparator<SeriesKey> BY_KEY = Comparator.comparing(SeriesKey::indicator)
            .thenComparing(SeriesKey::district)
            .thenComparing(SeriesKey::group);

    private final Map<SeriesKey, Map<PeriodKind, Map<Period, Observation>>> values = new TreeMap<>(BY_KEY);

    @Override
    public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        Tally tally = new Tally();
        content.accept(observation -> tally.add(observation, heldBefore(observation)));
        return new Receipt(
                delivery.id(), tally.accepted, tally.unchanged, 0, tally.missing, 0, tally.conflicts, Set.of());
    }

    @Override
    public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return new HeldInMemory().receive(delivery, content);
    }

    /** Ordered by key, one per kind of period. */
    List<Series> series() {
        return values.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .map(points -> Series.of(List.copyOf(points.values())))
                .toList();
    }

    /** Hides what sums would give away. */
    void hide(Complement complement) {
        Map<String, Map<Period, List<Observation>>> parts = new TreeMap<>();
        values.forEach((key, kinds) -> kinds.values()
                .forEach(points ->
                        points.forEach((period, row) -> parts.computeIfAbsent(key.indicator(), first -> new HashMap<>())
                                .computeIfAbsent(period, first -> new ArrayList<>())
                                .add(row))));
        parts.forEach((indicator, periods) -> periods.forEach(
                (period, rows) -> complement.of(indicator, period, rows).forEach(key -> Objects.requireNonNull(
                                values.get(key))
                        .getOrDefault(period.kind(), Map.of())
                        .computeIfPresent(period, (same, row) -> row.hiddenForOthers()))));
    }

    /** What the file has said before of the same period; absent when nothing. */
    private @Nullable Observation heldBefore(Observation observation) {
        return values.computeIfAbsent(observation.key(), key -> new EnumMap<>(PeriodKind.class))
                .computeIfAbsent(observation.period().kind(), kind -> new HashMap<>())
                .putIfAbsent(observation.period(), observation);
    }

    /** What became of the file's candidates. */
    private static final class Tally {
        private final List<Observation> conflicts = new ArrayList<>();
        private int accepted;
        private int unchanged;
        private int missing;

        void add(Observation observation, @Nullable Observation before) {
            if (before != null) {
                if (Objects.equals(before.value(), observation.value())) {
                    unchanged++;
                } else {
                    conflicts.add(observation);
                }
            } else if (observation.value() == null) {
                missing++;
            } else {
                accepted++;
            }
        }
    }
}
