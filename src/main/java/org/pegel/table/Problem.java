package org.pegel.table;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file, said so that the person who edits the file can mend it.
 *
 * @param place where it stands
 * @param value the offending value as it stands there; {@code null} when something is missing or concerns the whole
 * @param message German sentence without a full stop that says what is wrong; repeats neither place nor value
 * @param allowed German phrase that says what would be right; {@code null} where nothing can be said
 */
public record Problem(
        Place place, @Nullable String value, String message, @Nullable String allowed, Severity severity) {

    /**
     * {@code ERROR}: the file cannot be used as it is. {@code WARNING}: usable, but somebody should look. {@code HINT}:
     * right as it is, and could be more complete.
     */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    private static final int LONGEST_VALUE = 80;

    public static Problem error(Place place, @Nullable String value, String message, @Nullable String allowed) {
        return new Problem(place, value, message, allowed, Severity.ERROR);
    }

    public static Problem warning(Place place, @Nullable String value, String message, @Nullable String allowed) {
        return new Problem(place, value, message, allowed, Severity.WARNING);
    }

    public static Problem hint(Place place, @Nullable String value, String message, @Nullable String allowed) {
        return new Problem(place, value, message, allowed, Severity.HINT);
    }

    /**
     * One line for people: {@code ziele.csv, Zeile 7, Spalte 8: Zielwert ist keine Zahl – gefunden: „abc“; erlaubt: eine
     * Zahl wie 12,5}. Long values are shortened, control characters shown as {@code �}.
     */
    public String text() {
        StringBuilder text = new StringBuilder(place.toString()).append(": ").append(Printable.of(message));
        if (value != null) {
            text.append(" – gefunden: „").append(printable(value)).append('“');
        }
        if (allowed != null) {
            text.append(value == null ? " – " : "; ").append("erlaubt: ").append(allowed);
        }
        return text.toString();
    }

    private static String printable(String value) {
        String shortened = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return Printable.of(shortened);
    }
}
