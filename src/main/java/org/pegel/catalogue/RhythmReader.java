package org.pegel.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.table.Suggestions;
import org.pegel.table.YamlNode;

/** Reads {@code rhythmus}: one for all levels of an indicator, or one for each. */
final class RhythmReader {

    private static final Rhythm YEARLY = new Rhythm(PeriodKind.YEAR, 1);

    private RhythmReader() {}

    /** A rhythm for each of the levels; where none can be read, which is noted, a yearly one. */
    static Map<String, Rhythm> read(YamlNode indicator, List<String> levels) {
        YamlNode rhythm = indicator.requiredChild("rhythmus");
        Map<String, Rhythm> rhythms = new LinkedHashMap<>();
        if (rhythm == null) {
            levels.forEach(level -> rhythms.put(level, YEARLY));
        } else if (rhythm.isMapping()) {
            checkLevels(rhythm, indicator.texts("ebenen"));
            levels.forEach(level -> rhythms.put(level, rhythmOn(level, rhythm)));
        } else {
            Rhythm same = rhythm(rhythm);
            levels.forEach(level -> rhythms.put(level, same));
        }
        return rhythms;
    }

    private static void checkLevels(YamlNode rhythms, List<String> levels) {
        rhythms.entries().forEach((level, value) -> {
            if (!levels.contains(level)) {
                String allowed = Suggestions.allowed(level, levels);
                value.error("die Ebene " + level + " steht nicht unter „ebenen“", allowed);
            }
        });
    }

    private static Rhythm rhythmOn(String level, YamlNode rhythms) {
        YamlNode value = rhythms.child(level);
        if (value == null) {
            rhythms.error("der Rhythmus für die Ebene " + level + " fehlt", RhythmText.ALLOWED_RHYTHM);
            return YEARLY;
        }
        return rhythm(value);
    }

    private static Rhythm rhythm(YamlNode value) {
        String text = value.text();
        if (text == null) {
            return YEARLY;
        }
        return RhythmText.rhythm(text).orElseGet(() -> {
            value.error("der Rhythmus ist unbekannt", RhythmText.ALLOWED_RHYTHM);
            return YEARLY;
        });
    }
}
