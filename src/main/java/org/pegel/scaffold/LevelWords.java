package org.pegel.scaffold;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What levels of districts are called: one and several. */
final class LevelWords {

    private static final Map<String, String> PLURALS = new LinkedHashMap<>();

    static {
        PLURALS.put("Stadtbezirk", "Stadtbezirke");
        PLURALS.put("Stadtteil", "Stadtteile");
        PLURALS.put("Ortsteil", "Ortsteile");
        PLURALS.put("Planungsraum", "Planungsräume");
        PLURALS.put("Stadtviertel", "Stadtviertel");
        PLURALS.put("Viertel", "Viertel");
        PLURALS.put("Quartier", "Quartiere");
        PLURALS.put("Sprengel", "Sprengel");
        PLURALS.put("Bezirk", "Bezirke");
        PLURALS.put("Gemeinde", "Gemeinden");
        PLURALS.put("Kreis", "Kreise");
    }

    private LevelWords() {}

    /**
     * The word for one of them.
     *
     * @param label a header or a label, {@code Stadtteile} or {@code Statistischer Bezirk}
     * @param otherwise the word where the label is none
     */
    static String singular(String label, String otherwise) {
        String lower = label.toLowerCase(Locale.GERMAN);
        for (Map.Entry<String, String> word : PLURALS.entrySet()) {
            boolean same = lower.equals(word.getKey().toLowerCase(Locale.GERMAN))
                    || lower.equals(word.getValue().toLowerCase(Locale.GERMAN));
            if (same) {
                return word.getKey();
            }
        }
        boolean known = PLURALS.keySet().stream().anyMatch(word -> lower.endsWith(word.toLowerCase(Locale.GERMAN)));
        return known && label.length() <= 40 ? label : otherwise;
    }

    /** The word for several; the word itself where it is not known. */
    static String plural(String singular) {
        String lower = singular.toLowerCase(Locale.GERMAN);
        return PLURALS.entrySet().stream()
                .filter(word -> lower.endsWith(word.getKey().toLowerCase(Locale.GERMAN)))
                .findFirst()
                .map(word ->
                        singular.substring(0, singular.length() - word.getKey().length())
                                + (Character.isUpperCase(singular.charAt(singular.length()
                                                - word.getKey().length()))
                                        ? word.getValue()
                                        : word.getValue().toLowerCase(Locale.GERMAN)))
                .orElse(singular.equals("Gebiet") ? "Gebiete" : singular);
    }
}
