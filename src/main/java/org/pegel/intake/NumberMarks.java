package org.pegel.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber;

/**
 * Marks beside a number that say what it is worth: {@code 12,4 r}, {@code 12,4*}, {@code (12,4)}. Only what the mapping
 * names is one.
 *
 * @param marks the mark to what it means; {@value #BRACKETS} for round brackets around the number
 */
record NumberMarks(Map<String, StatedQuality> marks) {

    static final String BRACKETS = "()";
    static final NumberMarks NONE = new NumberMarks(Map.of());

    NumberMarks {
        marks = Map.copyOf(marks);
    }

    /**
     * A number with its mark taken off.
     *
     * @param number what remains
     */
    record Marked(String number, StatedQuality meaning) {}

    /** Absent when the text bears none of the marks. */
    @Nullable
    Marked find(String text) {
        if (marks.isEmpty()) {
            return null;
        }
        StatedQuality inBrackets = marks.get(BRACKETS);
        if (inBrackets != null && text.startsWith("(") && text.endsWith(")")) {
            return new Marked(text.substring(1, text.length() - 1), inBrackets);
        }
        String longest = marks.keySet().stream()
                .filter(mark -> !mark.equals(BRACKETS) && text.length() > mark.length() && text.endsWith(mark))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
        StatedQuality meaning = marks.get(longest);
        return meaning == null ? null : new Marked(text.substring(0, text.length() - longest.length()), meaning);
    }

    /** Whether a text would be a number without any mark, so that it cannot be one itself. */
    static boolean isNumber(String mark) {
        return !(GermanNumber.read("1" + mark) instanceof GermanNumber.Unreadable);
    }
}
