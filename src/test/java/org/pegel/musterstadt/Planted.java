package org.pegel.musterstadt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** What is planted in the sample ({@code phaenomene.yaml}). */
record Planted(
        List<Phenomenon> phenomena, Map<String, Double> values, Map<String, Double> firstDelivered, Set<String> late) {

    /**
     * One phenomenon.
     *
     * @param id short name
     * @param description what it is, German
     * @param expected the findings that must be new in the last step, as "rule severity subject"
     * @param without the finding that is only absent because Pegel knows better; absent when there is none
     */
    record Phenomenon(String id, String description, List<String> expected, @Nullable String without) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Planted read(Path file) {
        Problems problems = new Problems();
        YamlNode root = YamlFile.read(file, problems);
        root.allowOnly(List.of("phänomene"));
        List<Phenomenon> phenomena = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Double> first = new LinkedHashMap<>();
        Set<String> late = new LinkedHashSet<>();
        for (YamlNode node : root.list("phänomene")) {
            node.allowOnly(List.of("id", "beschreibung", "reihen", "liefert-nicht", "erwartet", "ohne-das"));
            late.addAll(node.texts("liefert-nicht"));
            for (YamlNode series : node.list("reihen")) {
                series.allowOnly(List.of("indikator", "gebiet", "gruppe", "werte", "zuerst-geliefert"));
                take(series, "werte", values);
                take(series, "zuerst-geliefert", first);
            }
            phenomena.add(new Phenomenon(
                    node.requiredText("id"),
                    node.requiredText("beschreibung"),
                    node.texts("erwartet"),
                    node.text("ohne-das")));
        }
        problems.throwIfErrors();
        return new Planted(List.copyOf(phenomena), Map.copyOf(values), Map.copyOf(first), Set.copyOf(late));
    }

    private static void take(YamlNode series, String key, Map<String, Double> values) {
        String district = series.has("gebiet") ? series.requiredText("gebiet") : District.CITY;
        String group = series.has("gruppe") ? series.requiredText("gruppe") : Group.ALL;
        String name = series.requiredText("indikator") + "/" + district + "/" + group;
        series.entries(key).keySet().forEach(period -> {
            Double value = series.requiredChild(key).number(period);
            if (value != null) {
                values.put(name + "/" + period, value);
            }
        });
    }

    OptionalDouble value(Line line, Tick tick) {
        return value(values, line.indicator, line.district, line.group, tick);
    }

    OptionalDouble value(String indicator, String district, String group, Tick tick) {
        return value(values, indicator, district, group, tick);
    }

    /** Whether a source has not delivered the value. */
    boolean isLate(String source, Tick tick) {
        return late.contains(source) && tick.deliveryYear() == Tick.LAST_YEAR;
    }

    /** What was delivered before the value was revised. */
    OptionalDouble firstDelivered(Line line, Tick tick) {
        return value(firstDelivered, line.indicator, line.district, line.group, tick);
    }

    private static OptionalDouble value(
            Map<String, Double> values, String indicator, String district, String group, Tick tick) {
        Double value = values.get(indicator + "/" + district + "/" + group + "/" + tick.period());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
