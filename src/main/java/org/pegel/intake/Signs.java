package org.pegel.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the place of a number, and what it says. Case does not matter. */
public final class Signs {

    private final Map<String, Meaning> meanings;

    private Signs(Map<String, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * What a sign means.
     *
     * @param number the number it stands for; absent when there is no value
     * @param confidential whether there is a value that may not be seen
     * @param reason why there is no value, German
     */
    record Meaning(@Nullable Double number, boolean confidential, String reason) {

        static Meaning missing(String reason) {
            return new Meaning(null, false, reason);
        }

        static Meaning secret() {
            return new Meaning(null, true, "vertraulich");
        }

        static Meaning of(double number) {
            return new Meaning(number, false, "");
        }
    }

    /** The signs of German official statistics, where a mapping does not say otherwise. */
    public static Signs usual() {
        Map<String, Meaning> usual = new LinkedHashMap<>();
        for (String hyphen : new String[] {"-", "–", "—", "\u2212"}) {
            usual.put(hyphen, Meaning.missing("nichts vorhanden"));
        }
        usual.put(".", Meaning.missing("unbekannt oder geheim zu halten"));
        usual.put("/", Meaning.missing("nicht belastbar"));
        usual.put("x", Meaning.missing("nicht sinnvoll"));
        usual.put("…", Meaning.missing("liegt noch nicht vor"));
        usual.put("...", Meaning.missing("liegt noch nicht vor"));
        for (String unavailable : new String[] {"na", "n/a", "n.a.", "k.a.", "#nv", "#n/a", "nan", "null", "-9999"}) {
            usual.put(unavailable, Meaning.missing("nicht verfügbar"));
        }
        return new Signs(usual);
    }

    /** These signs as well; they win. */
    Signs with(Map<String, Meaning> further) {
        Map<String, Meaning> all = new LinkedHashMap<>(meanings);
        further.forEach((sign, meaning) -> all.put(sign.toLowerCase(Locale.ROOT), meaning));
        return new Signs(all);
    }

    /** Whether the text stands in the place of a number. */
    public boolean isSign(String text) {
        return meaning(text) != null;
    }

    /** What the text says if it is a sign. */
    @Nullable
    Meaning meaning(String text) {
        return meanings.get(text.toLowerCase(Locale.ROOT));
    }
}
