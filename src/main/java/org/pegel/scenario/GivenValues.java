package org.pegel.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/**
 * Reads the values of a series: by period ({@code 2023: 12,4}), or as a list from a first period on, in the rhythm of the
 * indicator, either separated by semicolons ({@code 12,4; 12,6}) or as a list of YAML.
 */
final class GivenValues {
    private static final String FROM = "ab";
    private static final String IN_BRACES =
            "; in geschweiften Klammern trennt das Komma, Dezimalzahlen stehen dort mit Punkt";

    private final Rhythm rhythm;
    private final Problems problems;

    GivenValues(Rhythm rhythm, Problems problems) {
        this.rhythm = rhythm;
        this.problems = problems;
    }

    /**
     * The values that could be read.
     *
     * @param series holds the first period, if one is needed
     */
    Map<Period, GivenValue> read(YamlNode series, YamlNode values) {
        if (values.isMapping()) {
            if (series.has(FROM)) {
                series.error(FROM, "die Werte nennen ihre Zeiträume selbst", "ohne „ab“");
            }
            return byPeriod(values);
        }
        Period first = GivenSeries.period(series, FROM);
        List<GivenValue> list = values.isList() ? items(values) : separated(values);
        return first == null || !isMeasuredIn(first, series) ? Map.of() : from(first, list);
    }

    private boolean isMeasuredIn(Period first, YamlNode series) {
        boolean fits = first.kind() == rhythm.kind();
        if (!fits) {
            series.error(FROM, wrongKind(), "ein Zeitraum dieser Art");
        }
        return fits;
    }

    private String wrongKind() {
        return "der Indikator wird auf dieser Ebene in anderen Zeiträumen gemessen (" + example() + ")";
    }

    private String example() {
        return switch (rhythm.kind()) {
            case YEAR -> "Jahre wie 2023";
            case SCHOOL_YEAR -> "Schuljahre wie 2023/24";
            case HALF_YEAR -> "Halbjahre wie 2023-H1";
            case QUARTER -> "Quartale wie 2023-Q1";
            case MONTH -> "Monate wie 2023-05";
            case DATE -> "Stichtage wie 2023-05-31";
            case SPAN -> "Zeitspannen wie 2014-2018";
        };
    }

    private Map<Period, GivenValue> from(Period first, List<GivenValue> list) {
        Map<Period, GivenValue> values = new LinkedHashMap<>();
        Period period = first;
        for (GivenValue value : list) {
            values.put(period, value);
            period = rhythm.after(period);
        }
        return values;
    }

    private Map<Period, GivenValue> byPeriod(YamlNode node) {
        Map<Period, GivenValue> values = new LinkedHashMap<>();
        Map<String, YamlNode> entries = node.entries();
        node.keys().forEach((key, place) -> {
            Period period = Period.parse(key).orElse(null);
            YamlNode entry = entries.get(key);
            String text = entry == null ? null : entry.text();
            if (period == null) {
                problems.error(place, key, "dies ist kein Zeitraum", Period.ALLOWED + IN_BRACES);
            } else if (period.kind() != rhythm.kind()) {
                problems.error(place, key, wrongKind(), "ein Zeitraum dieser Art");
            } else if (entry == null || text == null) {
                problems.error(place, key, "der Wert fehlt", GivenValue.ALLOWED);
            } else {
                GivenValue value = GivenValue.read(text, entry);
                if (value != null) {
                    values.put(period, value);
                }
            }
        });
        return values;
    }

    private static List<GivenValue> separated(YamlNode node) {
        List<GivenValue> values = new ArrayList<>();
        String text = Objects.requireNonNullElse(node.text(), "");
        for (String part : text.split(";", -1)) {
            add(values, GivenValue.read(part.strip(), node));
        }
        return values;
    }

    private List<GivenValue> items(YamlNode list) {
        List<GivenValue> values = new ArrayList<>();
        YamlNode before = null;
        for (YamlNode item : list.items()) {
            String text = item.text();
            if (before != null && touch(before, item)) {
                problems.error(
                        before.place(),
                        before.text() + "," + text,
                        "in eckigen Klammern trennt das Komma zwei Werte",
                        "mit Dezimalkomma durch Semikolon getrennt (12,4; 12,6) oder mit Dezimalpunkt ([12.4, 12.6])");
            }
            if (text == null) {
                item.error("ein Wert fehlt", "eine Zahl, oder – für einen fehlenden Wert");
            } else {
                add(values, GivenValue.read(text, item));
            }
            before = item;
        }
        return values;
    }

    /** Whether there is only a comma between two values, as in a decimal number. */
    private static boolean touch(YamlNode one, YamlNode next) {
        Place start = one.place();
        Place after = next.place();
        String text = one.text();
        return text != null
                && Objects.equals(start.line(), after.line())
                && start.column() != null
                && after.column() != null
                && after.column() - start.column() == text.length() + 1;
    }

    private static void add(List<GivenValue> values, @Nullable GivenValue value) {
        if (value != null) {
            values.add(value);
        }
    }
}
