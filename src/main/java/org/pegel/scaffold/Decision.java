package org.pegel.scaffold;

/**
 * Something that a person must decide, or should confirm.
 *
 * @param kind what it is about
 * @param file where it is decided, in the folder written
 * @param subject what it is about in particular: the label that was found, or a number
 */
public record Decision(Kind kind, String file, String subject) {

    /** Whether the subject is how many there are. */
    public boolean isNumber() {
        return kind == Kind.DIRECTION || kind == Kind.DEFINITION || kind == Kind.GROUPS;
    }

    /** What a person decides. */
    public enum Kind {
        /** The name of the municipality was guessed. */
        MUNICIPALITY,
        /** No row is the city as a whole. */
        NO_CITY,
        /** The level of the districts was guessed. */
        LEVEL,
        /** The file does not say for which period it speaks. */
        PERIOD,
        /** The file does not name its indicator. */
        INDICATOR,
        /** Which way is better; until then nothing is judged. */
        DIRECTION,
        /** Units, decimals and definitions were guessed or left open. */
        DEFINITION,
        /** Indicators are not sorted into fields of action yet. */
        FIELDS,
        /** Groups have no definition yet. */
        GROUPS,
        /** Limits and targets; only suggested. */
        THRESHOLDS,
        /** Who is told. */
        DEPARTMENTS,
        /** Whether a person releases deliveries. */
        RELEASE,
        /** Numbers that can be read in two ways. */
        DECIMAL_MARK,
        /** A district that stands twice with different values; its rows are left out. */
        CONTRADICTION,
        /** A sheet that is laid out in another way; it is not read. */
        SHEET
    }
}
