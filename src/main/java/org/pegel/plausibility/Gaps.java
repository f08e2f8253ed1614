package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.plausibility.Slice.Layer;

/** Districts and periods that should be there: delivered before or due, and neither in the delivery nor stored. */
record Gaps() implements IndicatorCheck {
    static final String DISTRICTS = "gebiete";
    static final String PERIODS = "zeitraum";

    /** A level and group, without its periods. */
    private record Line(String level, String group) {}

    @Override
    public void look(Slice slice, Consumer<DeliveryCheck> found) {
        Map<Line, List<Layer>> lines =
                new TreeMap<>(Comparator.comparing(Line::level).thenComparing(Line::group));
        Map<Layer, Map<String, Observation>> layers = slice.layers();
        layers.keySet().stream().filter(layer -> isMeasured(slice, layer)).forEach(layer -> lines.computeIfAbsent(
                        new Line(layer.level(), layer.group()), line -> new ArrayList<>())
                .add(layer));
        lines.values().forEach(ofLine -> {
            Layer newest = ofLine.get(ofLine.size() - 1);
            districts(slice, newest, layers.getOrDefault(newest, Map.of()), found);
            periods(slice, ofLine, found);
        });
    }

    private static boolean isMeasured(Slice slice, Layer layer) {
        Rhythm rhythm = slice.indicator().rhythm(layer.level());
        return rhythm != null && rhythm.kind() == layer.period().kind();
    }

    private static void districts(
            Slice slice, Layer layer, Map<String, Observation> rows, Consumer<DeliveryCheck> found) {
        List<District> all = slice.districts(layer);
        List<District> missing = all.stream()
                .filter(district -> !rows.containsKey(district.id()))
                .filter(district -> !stands(slice, district, layer))
                .toList();
        if (missing.isEmpty() || all.size() < 2) {
            return;
        }
        boolean deliveredBefore =
                missing.stream().anyMatch(district -> slice.before().containsKey(key(slice, district, layer)));
        List<String> names = missing.stream().map(District::name).toList();
        found.accept(new DeliveryCheck(
                DISTRICTS,
                deliveredBefore ? CONSPICUOUS : NOTICE,
                slice.indicator().id(),
                layer.level(),
                null,
                layer.group(),
                layer.period(),
                "%s: Es fehlen %d von %d Gebieten (%s)%s."
                        .formatted(
                                Wording.place(slice, layer),
                                missing.size(),
                                all.size(),
                                Wording.some(names),
                                deliveredBefore ? "; frühere Zeiträume haben sie" : ""),
                Map.of("missing", missing.size(), "districts", all.size())));
    }

    private static boolean stands(Slice slice, District district, Layer layer) {
        Series series =
                slice.seriesBefore(key(slice, district, layer), layer.period().kind());
        return series != null && series.indexOf(layer.period()) >= 0;
    }

    private static SeriesKey key(Slice slice, District district, Layer layer) {
        return new SeriesKey(slice.indicator().id(), district.id(), layer.group());
    }

    /** Periods left out between the newest one that stands and the first new one, and between new ones. */
    private static void periods(Slice slice, List<Layer> layers, Consumer<DeliveryCheck> found) {
        Layer first = layers.get(0);
        Rhythm rhythm = slice.indicator().rhythm(first.level());
        Period standing = newestBefore(slice, first);
        if (rhythm == null) {
            return;
        }
        @Nullable Period last = standing;
        for (Layer layer : layers) {
            Period period = layer.period();
            if (standing != null && !period.end().isAfter(standing.end())) {
                continue;
            }
            if (last != null && rhythm.after(last).end().isBefore(period.end())) {
                skipped(slice, layer, last, rhythm.after(last), last.equals(standing), found);
            }
            last = period;
        }
    }

    private static void skipped(
            Slice slice,
            Layer layer,
            Period last,
            Period expected,
            boolean afterStored,
            Consumer<DeliveryCheck> found) {
        found.accept(new DeliveryCheck(
                PERIODS,
                afterStored ? CONSPICUOUS : NOTICE,
                slice.indicator().id(),
                layer.level(),
                null,
                layer.group(),
                layer.period(),
                "%s: Auf %s folgt %s; erwartet war %s."
                        .formatted(
                                Wording.place(slice, layer),
                                PeriodText.german(last),
                                PeriodText.german(layer.period()),
                                PeriodText.german(expected)),
                Map.of("last", last.toString(), "expected", expected.toString())));
    }

    private static @Nullable Period newestBefore(Slice slice, Layer layer) {
        return slice.districts(layer).stream()
                .map(district -> slice.seriesBefore(
                        key(slice, district, layer), layer.period().kind()))
                .filter(Objects::nonNull)
                .map(series -> series.period(series.newest()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
