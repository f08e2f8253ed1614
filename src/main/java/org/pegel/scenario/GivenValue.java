package org.pegel.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber;
import org.pegel.table.YamlNode;

/**
 * A value as a scenario writes it.
 *
 * @param number absent when there is none, or it may not be shown
 * @param isProtected whether there is one that may not be shown
 */
record GivenValue(@Nullable Double number, boolean isProtected) {
    private static final Set<String> MISSING = Set.of("–", "-", "fehlt");
    private static final String PROTECTED = "geheim";
    static final String ALLOWED = "eine Zahl wie 12,4, oder – für einen fehlenden Wert, oder geheim";

    /** Absent when the text is no value, which is noted at the node. */
    static @Nullable GivenValue read(String text, YamlNode node) {
        if (MISSING.contains(text)) {
            return new GivenValue(null, false);
        }
        if (text.equals(PROTECTED)) {
            return new GivenValue(null, true);
        }
        GermanNumber.Reading reading = GermanNumber.read(text);
        if (reading instanceof GermanNumber.Value value) {
            return new GivenValue(value.number(), false);
        }
        if (reading instanceof GermanNumber.Ambiguous ambiguous) {
            node.error("„" + text + "“ " + ambiguous.message(), ambiguous.allowed());
        } else {
            node.error("„" + text + "“ ist kein Wert", ALLOWED);
        }
        return null;
    }
}
