package org.pegel.plausibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/**
 * What a delivery says of one indicator, beside what counts before it.
 *
 * @param catalogue names and levels
 * @param indicator the indicator
 * @param delivered the delivery's rows by series and period
 * @param before what counts, by series and kind of period
 */
record Slice(
        Catalogue catalogue,
        Indicator indicator,
        Map<SeriesKey, Map<Period, Observation>> delivered,
        Map<SeriesKey, Map<PeriodKind, Series>> before) {

    /** The districts of a level at a period, for one group. */
    record Layer(String level, String group, Period period) {
        static final Comparator<Layer> ORDER = Comparator.comparing(Layer::level)
                .thenComparing(Layer::group)
                .thenComparing(layer -> layer.period().kind())
                .thenComparing(Layer::period);
    }

    static Slice of(
            Catalogue catalogue, Indicator indicator, Collection<Observation> rows, Collection<Series> counting) {
        Map<SeriesKey, Map<Period, Observation>> delivered = new LinkedHashMap<>();
        rows.forEach(row ->
                delivered.computeIfAbsent(row.key(), key -> new HashMap<>()).put(row.period(), row));
        Map<SeriesKey, Map<PeriodKind, Series>> before = new HashMap<>();
        counting.forEach(series ->
                before.computeIfAbsent(series.key(), key -> new HashMap<>()).put(series.kind(), series));
        return new Slice(catalogue, indicator, delivered, before);
    }

    /** The series that counts before; absent when there is none of that kind. */
    @Nullable
    Series seriesBefore(SeriesKey key, PeriodKind kind) {
        return before.getOrDefault(key, Map.of()).get(kind);
    }

    /** The value that counts before; absent when there is none. */
    @Nullable
    Double valueBefore(SeriesKey key, Period period) {
        Series series = seriesBefore(key, period.kind());
        int index = series == null ? -1 : series.indexOf(period);
        return series == null || index < 0 || !series.hasValue(index) ? null : (Double) series.value(index);
    }

    /** Whether a row will count beside what stands: a newer or equal publication that is no blank. */
    boolean willCount(Observation row) {
        Series series = seriesBefore(row.key(), row.period().kind());
        int index = series == null ? -1 : series.indexOf(row.period());
        return series == null
                || index < 0
                || series.quality(index) == Quality.MISSING
                || (row.quality() != Quality.MISSING && !row.published().isBefore(series.published(index)));
    }

    /** The delivered rows by level, group and period, then by district, in a stable order. */
    Map<Layer, Map<String, Observation>> layers() {
        Map<Layer, Map<String, Observation>> layers = new TreeMap<>(Layer.ORDER);
        delivered.forEach((key, rows) -> {
            District district = catalogue.districts().get(key.district());
            if (district != null) {
                rows.forEach((period, row) -> layers.computeIfAbsent(
                                new Layer(district.level(), key.group(), period), layer -> new TreeMap<>())
                        .put(key.district(), row));
            }
        });
        return layers;
    }

    /** The districts of the level that exist at the period, in order. */
    List<District> districts(Layer layer) {
        Predicate<District> exists =
                district -> !isAfter(district, layer.period()) && !isBefore(district, layer.period());
        return catalogue.districtsOf(layer.level()).stream().filter(exists).toList();
    }

    private static boolean isAfter(District district, Period period) {
        return district.validFrom() != null && !district.validFrom().isBefore(period.end());
    }

    private static boolean isBefore(District district, Period period) {
        return district.validTo() != null && district.validTo().isBefore(period.start());
    }

    /** The series as it will be, with the rows that will count; absent when it has no period of the kind. */
    @Nullable
    Series after(SeriesKey key, PeriodKind kind) {
        Map<Period, Observation> points = new HashMap<>();
        Series standing = seriesBefore(key, kind);
        for (int i = 0; standing != null && i < standing.size(); i++) {
            points.put(standing.period(i), point(standing, i));
        }
        delivered.getOrDefault(key, Map.of()).forEach((period, row) -> {
            if (period.kind() == kind && willCount(row)) {
                points.put(period, row);
            }
        });
        return points.isEmpty() ? null : Series.of(new ArrayList<>(points.values()));
    }

    private static Observation point(Series series, int i) {
        return new Observation(
                series.key(),
                series.period(i),
                series.hasValue(i) ? (Double) series.value(i) : null,
                optional(series.numerator(i)),
                optional(series.denominator(i)),
                series.quality(i),
                0,
                series.missingReason(i),
                series.published(i),
                series.origin(i),
                series.boundaries(i));
    }

    private static @Nullable Double optional(java.util.OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
}
