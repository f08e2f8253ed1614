package org.pegel.scaffold;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a column of a delivered table seems to say, by the words in its header. */
enum Part {
    INDICATOR("indikator", List.of("indikatorname", "indikator", "indicator", "kennzahl", "variable")),
    FIELD(null, List.of("indikatorgruppe", "themenfeld", "themenbereich", "thema", "bereich", "handlungsfeld")),
    PERIOD(
            "zeitraum",
            List.of(
                    "zeitraum",
                    "zeitbezug",
                    "jahr",
                    "year",
                    "schuljahr",
                    "stichtag",
                    "periode",
                    "period",
                    "datum",
                    "zeit")),
    LEVEL("ebene", List.of("ebene", "gliederung", "raumebene", "gebietsebene", "level")),
    DISTRICT(
            "gebiet",
            List.of(
                    "stadtteil",
                    "stadtbezirk",
                    "ortsteil",
                    "planungsraum",
                    "sprengel",
                    "stadtviertel",
                    "viertel",
                    "quartier",
                    "raumbezug",
                    "gebiet",
                    "stadtgebiet",
                    "bezirk",
                    "gemeinde",
                    "kreis",
                    "district",
                    "ort",
                    "raum",
                    "name")),
    /** The name of the district, where its code tells which one it is. */
    NAME(null, List.of()),
    CODE(null, List.of("code", "kennziffer", "schlüssel", "nummer", "nr", "id", "kennung", "ags")),
    GROUP(
            "gruppe",
            List.of(
                    "ausprägung",
                    "auspraegung",
                    "gruppe",
                    "group",
                    "geschlecht",
                    "sex",
                    "altersgruppe",
                    "nationalität",
                    "staatsangehörigkeit",
                    "migrationshintergrund",
                    "merkmal")),
    VALUE("wert", List.of("indikatorwert", "wert", "value", "messwert")),
    NUMERATOR("zähler", List.of("zähler", "zaehler", "numerator")),
    DENOMINATOR("nenner", List.of("nenner", "denominator")),
    QUALITY("qualität", List.of("qualität", "qualitaet", "quality"));

    private static final int NO_MATCH = 1_000;
    private static final int ONLY_WITHIN = 100;

    private final @Nullable String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Part(@Nullable String key, List<String> words) {
        this.key = key;
        this.words = words;
    }

    /** As source mappings write it; absent for what they do not know. */
    @Nullable
    String key() {
        return key;
    }

    /** How far a header is from naming this part: 0 nearest; at least {@link #NO_MATCH} when it does not. */
    private int distance(String header) {
        String text =
                header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
        for (int i = 0; i < words.size(); i++) {
            if (text.equals(words.get(i)) || text.replace(" ", "").equals(words.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (List.of(text.split(" ")).contains(words.get(i))) {
                return ONLY_WITHIN + i;
            }
        }
        return NO_MATCH;
    }

    boolean isNamedBy(String header) {
        return distance(header) < NO_MATCH;
    }

    /** The header that names this part best; absent when none does. */
    @Nullable
    Integer best(List<Integer> columns, IntFunction<String> header) {
        return columns.stream()
                .filter(column -> isNamedBy(header.apply(column)))
                .min(Comparator.comparingInt(column -> distance(header.apply(column))))
                .orElse(null);
    }
}
