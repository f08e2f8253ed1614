package org.pegel.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.KnownIds;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/**
 * Reads the given series: an indicator for a group in one district ({@code gebiet}, {@code werte}) or in several
 * ({@code gebiete} with the values of each).
 */
final class GivenSeries {
    private static final List<String> KEYS =
            List.of("indikator", "gebiet", "gebiete", "gruppe", "ab", "werte", "basis", "vorläufig");

    private final Catalogue catalogue;
    private final Problems problems;
    private final Set<SeriesKey> known = new HashSet<>();

    GivenSeries(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The series of a scenario that could be read. */
    List<Series> read(YamlNode scenario) {
        if (!scenario.has("reihen") && !scenario.has("lieferungen")) {
            scenario.error("reihen", "„reihen“ fehlt", "mindestens eine Reihe");
        }
        List<Series> series = new ArrayList<>();
        for (YamlNode item : scenario.list("reihen")) {
            item.allowOnly(KEYS);
            Indicator indicator = indicator(item);
            if (indicator != null) {
                readInto(series, item, indicator);
            }
        }
        return series;
    }

    private @Nullable Indicator indicator(YamlNode item) {
        String id = new KnownIds("der Indikator", catalogue.indicators().keySet(), problems)
                .find(item.requiredText("indikator"), item.place("indikator"));
        return id == null ? null : catalogue.indicators().get(id);
    }

    private void readInto(List<Series> series, YamlNode item, Indicator indicator) {
        String group = new KnownIds("die Gruppe des Indikators", indicator.groups(), problems)
                .find(item.text("gruppe"), item.place("gruppe"));
        String groupId = group == null ? Group.ALL : group;
        if (!item.has("gebiete")) {
            String district = item.text("gebiet");
            YamlNode values = item.requiredChild("werte");
            if (values != null) {
                add(series, one(item, indicator, district == null ? District.CITY : district, groupId, values));
            }
            return;
        }
        if (item.has("gebiet") || item.has("werte")) {
            item.error(
                    "gebiete", "neben „gebiete“ steht auch „gebiet“ oder „werte“", "entweder das eine oder das andere");
        }
        for (Map.Entry<String, YamlNode> district : item.entries("gebiete").entrySet()) {
            add(series, one(item, indicator, district.getKey(), groupId, district.getValue()));
        }
    }

    private static void add(List<Series> series, @Nullable Series read) {
        if (read != null) {
            series.add(read);
        }
    }

    private @Nullable Series one(YamlNode item, Indicator indicator, String district, String group, YamlNode values) {
        String id = new KnownIds("das Gebiet", catalogue.districts().keySet(), problems)
                .find(district, item.has("gebiet") ? item.place("gebiet") : values.place());
        District place = id == null ? null : catalogue.districts().get(id);
        if (place == null) {
            return null;
        }
        Rhythm rhythm = indicator.rhythm(place.level());
        if (rhythm == null) {
            String levels = String.join(", ", indicator.rhythms().keySet());
            String message = "auf der Ebene des Gebiets (" + place.level() + ") gibt es den Indikator nicht";
            values.error(message, "ein Gebiet dieser Ebenen: " + levels);
            return null;
        }
        SeriesKey key = new SeriesKey(indicator.id(), place.id(), group);
        if (!known.add(key)) {
            values.error("diese Reihe steht zweimal da", "jede Reihe einmal");
            return null;
        }
        Map<Period, GivenValue> read = new GivenValues(rhythm, problems).read(item, values);
        return read.isEmpty() ? null : series(key, indicator, item, read);
    }

    private static Series series(SeriesKey key, Indicator indicator, YamlNode item, Map<Period, GivenValue> values) {
        Double base = item.number("basis");
        boolean provisional = Boolean.TRUE.equals(item.flag("vorläufig"));
        List<Observation> points = new ArrayList<>();
        values.forEach((period, value) -> points.add(point(key, indicator, period, value, base, provisional, item)));
        return Series.of(points);
    }

    private static Observation point(
            SeriesKey key,
            Indicator indicator,
            Period period,
            GivenValue given,
            @Nullable Double base,
            boolean provisional,
            YamlNode item) {
        Double value = given.number();
        Double factor = indicator.factor();
        Integer line = item.place().line();
        LocalDate published = period.end().minusDays(1).plus(indicator.deliveryLag());
        return new Observation(
                key,
                period,
                value,
                value == null || base == null || factor == null
                        ? null
                        : (Double) (double) Math.round(value * base / factor),
                given.isProtected() ? null : base,
                given.isProtected()
                        ? Quality.CONFIDENTIAL
                        : value == null ? Quality.MISSING : provisional ? Quality.PROVISIONAL : Quality.FINAL,
                0,
                value == null ? "nicht geliefert" : null,
                published,
                new Origin(item.place().file(), null, line == null ? 0 : line));
    }

    /** The period under a key; absent when there is none, which is noted. */
    static @Nullable Period period(YamlNode node, String key) {
        String text = node.requiredText(key);
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            node.error(key, "„" + key + "“ ist kein Zeitraum", Period.ALLOWED);
        }
        return period.orElse(null);
    }
}
