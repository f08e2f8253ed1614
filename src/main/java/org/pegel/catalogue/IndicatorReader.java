package org.pegel.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads one indicator; whatever is wrong is noted, and something harmless stands in its place. */
final class IndicatorReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "name-en",
            "einheit",
            "nachkommastellen",
            "richtung",
            "einfluss",
            "monitorings",
            "definition",
            "zähler",
            "nenner",
            "faktor",
            "quelle",
            "rhythmus",
            "ebenen",
            "gruppen",
            "lieferverzug",
            "schutz",
            "wissen-wollen",
            "federführung");

    private static final Map<String, Direction> DIRECTIONS = new LinkedHashMap<>();
    private static final Map<String, Influence> INFLUENCES = new LinkedHashMap<>();

    static {
        DIRECTIONS.put("höher", Direction.HIGHER);
        DIRECTIONS.put("niedriger", Direction.LOWER);
        DIRECTIONS.put("keine", Direction.NONE);
        INFLUENCES.put("steuerbar", Influence.STEERABLE);
        INFLUENCES.put("beeinflussbar", Influence.INFLUENCEABLE);
        INFLUENCES.put("beobachtbar", Influence.OBSERVABLE);
    }

    private static final int MOST_DECIMALS = 6;
    private static final java.time.Period HALF_A_YEAR = java.time.Period.ofMonths(6);

    private final YamlNode node;
    private final TargetSystem system;
    private final Problems problems;

    IndicatorReader(YamlNode node, TargetSystem system, Problems problems) {
        this.node = node;
        this.system = system;
        this.problems = problems;
    }

    /** The indicator; its id may be blank. */
    Indicator read(String field) {
        node.allowOnly(KEYS);
        List<String> groups = node.has("gruppen") ? ids("gruppen", "die Gruppe", system.groups()) : List.of(Group.ALL);
        return new Indicator(
                node.requiredText("id"),
                node.requiredText("name"),
                node.text("name-en"),
                node.requiredText("einheit"),
                decimals(),
                word("richtung", DIRECTIONS, Direction.HIGHER),
                word("einfluss", INFLUENCES, Influence.OBSERVABLE),
                field,
                requiredIds("monitorings", "das Monitoring", system.monitorings()),
                node.requiredText("definition"),
                node.text("zähler"),
                node.text("nenner"),
                factor(),
                node.requiredText("quelle"),
                RhythmReader.read(node, requiredIds("ebenen", "die Ebene", system.levels())),
                lag(),
                groups,
                protection(),
                orBlank(node.text("wissen-wollen")),
                node.text("federführung"));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private int decimals() {
        Integer decimals = node.wholeNumber("nachkommastellen");
        if (decimals == null) {
            node.requiredText("nachkommastellen");
            return 0;
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            node.error(
                    "nachkommastellen",
                    "so viele Nachkommastellen gehen nicht",
                    "eine Zahl von 0 bis " + MOST_DECIMALS);
            return 0;
        }
        return decimals;
    }

    private <E> E word(String key, Map<String, E> words, E fallback) {
        if (node.requiredText(key).isEmpty()) {
            return fallback;
        }
        E word = node.choice(key, words);
        return word == null ? fallback : word;
    }

    private @Nullable Double factor() {
        Double factor = node.number("faktor");
        if (factor != null && factor <= 0) {
            node.error("faktor", "der Faktor ist nicht größer als 0", "eine Zahl größer als 0, etwa 100 für Prozent");
            return null;
        }
        if (factor != null && "%".equals(node.text("einheit")) && factor != 100) {
            node.warning("faktor", "der Faktor passt nicht zur Einheit %", "100");
        }
        return factor;
    }

    private List<String> requiredIds(String key, String what, Map<String, ?> known) {
        node.requiredChild(key);
        return ids(key, what, known);
    }

    /** The known ones of a list, each once; the others are noted. */
    private List<String> ids(String key, String what, Map<String, ?> known) {
        KnownIds ids = new KnownIds(what, known.keySet(), problems);
        Set<String> found = new LinkedHashSet<>();
        for (YamlNode item : node.list(key)) {
            String id = ids.find(item.text(), item.place());
            if (id != null && !found.add(id)) {
                item.error(what + " steht schon in der Liste", null);
            }
        }
        return new ArrayList<>(found);
    }

    private java.time.Period lag() {
        String text = node.text("lieferverzug");
        java.time.Period lag = text == null ? HALF_A_YEAR : RhythmText.lag(text).orElse(null);
        if (lag == null) {
            node.error("lieferverzug", "der Lieferverzug ist nicht lesbar", RhythmText.ALLOWED_LAG);
        }
        return lag == null ? HALF_A_YEAR : lag;
    }

    private Protection protection() {
        YamlNode protection = node.child("schutz");
        if (protection == null) {
            return Protection.NONE;
        }
        protection.allowOnly(ProtectionReader.KEYS);
        return ProtectionReader.read(protection);
    }
}
