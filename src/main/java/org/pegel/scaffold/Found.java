package org.pegel.scaffold;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Spelling;
import org.pegel.table.GermanNumber.DecimalMark;

/** What the rows of a file speak of, by label; labels that are spelled alike are one. */
final class Found {

    /**
     * A district as the file calls it.
     *
     * @param label what the mapping's column says
     * @param name its name, where the label is a code; else the label
     * @param level the label of its level; blank when the file has no levels
     */
    record FoundDistrict(String label, String name, String level) {}

    private static final int MOST_REMEMBERED = 2_000_000;

    private final Map<String, FoundIndicator> indicators = new LinkedHashMap<>();
    private final Map<String, FoundDistrict> districts = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Set<String> contradictory = new LinkedHashSet<>();
    private final Map<Long, Integer> said = new HashMap<>();
    private boolean comma;
    private boolean point;
    private @Nullable String ambiguous;

    FoundIndicator indicator(String label, @Nullable String field) {
        return indicators.computeIfAbsent(
                Spelling.normal(label), key -> new FoundIndicator(Spelling.plain(label), field));
    }

    /** Adds a district with its level; returns the key of the level. */
    String district(String label, String name, String level) {
        String levelKey = Spelling.normal(level);
        levels.putIfAbsent(levelKey, Spelling.plain(level));
        districts.putIfAbsent(
                levelKey + "\n" + Spelling.normal(label),
                new FoundDistrict(label.strip(), Spelling.plain(name), levelKey));
        return levelKey;
    }

    /** Adds a group; returns its key, blank for none. */
    String group(String label) {
        String key = Spelling.normal(label);
        if (!key.isEmpty()) {
            groups.putIfAbsent(key, Spelling.plain(label));
        }
        return key;
    }

    /** Notes what a cell says, so that a district whose rows contradict each other is found. */
    void say(String district, String rest, String value) {
        long key = 31L * 1_000_003 * Spelling.normal(district).hashCode() + rest.hashCode() * 2_654_435_761L;
        Integer before = said.size() < MOST_REMEMBERED ? said.putIfAbsent(key, value.hashCode()) : said.get(key);
        if (before != null && before != value.hashCode()) {
            contradictory.add(Spelling.plain(district));
        }
    }

    void decimalMark(boolean withComma, boolean withPoint, String text) {
        comma |= withComma && !withPoint;
        point |= withPoint && !withComma;
        if (withComma && withPoint && ambiguous == null) {
            ambiguous = text;
        }
    }

    Map<String, FoundIndicator> indicators() {
        return indicators;
    }

    Map<String, FoundDistrict> districts() {
        return districts;
    }

    Map<String, String> groups() {
        return groups;
    }

    Map<String, String> levels() {
        return levels;
    }

    /** Labels of districts that say two things about the same. */
    Set<String> contradictory() {
        return contradictory;
    }

    /** A number that can be read in two ways where no other number of the file tells which; absent when all is clear. */
    @Nullable
    String ambiguous() {
        return comma == point ? ambiguous : null;
    }

    /** How ambiguous numbers are read until a person decides: thousands as offices group them. */
    static DecimalMark likelyMark(String ambiguousNumber) {
        return ambiguousNumber.indexOf('.') >= 0 ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
