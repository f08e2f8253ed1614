package org.pegel.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell. A CSV file has only {@code TEXT} and {@code BLANK}; a formula of a workbook counts with its
 * stored result.
 *
 * @param text {@code TEXT}: as the file says it, blanks at the ends included; {@code NUMBER} and {@code PERCENT}: the shortest plain decimal
 *     with a point ({@code 2022}, {@code 36866.5}); {@code DATE}: ISO, with the time of day only if it is not midnight;
 *     {@code BOOLEAN}: {@code WAHR} or {@code FALSCH}; {@code ERROR}: such as {@code #DIV/0!}; {@code BLANK}:
 *     {@code null}
 * @param number the exact number of a {@code NUMBER} or {@code PERCENT} cell, always finite; {@code null} for every other kind
 */
public record Cell(Kind kind, @Nullable String text, @Nullable Double number) {

    /** {@code BLANK} is absent, empty, or only white space. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that a workbook shows in per cent: 0.35 for 35 %. */
        PERCENT,
        DATE,
        BOOLEAN,
        ERROR,
        BLANK
    }

    public static final Cell BLANK = new Cell(Kind.BLANK, null, null);

    /** A text cell, or {@link #BLANK} if there is only white space. */
    public static Cell text(String text) {
        return Blanks.isBlank(text) ? BLANK : new Cell(Kind.TEXT, text, null);
    }

    public static Cell number(double number) {
        return new Cell(Kind.NUMBER, PlainDecimal.of(number), number);
    }

    static Cell percent(double number) {
        return new Cell(Kind.PERCENT, PlainDecimal.of(number), number);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The text without white space (no-break blanks included) at its ends; {@code null} for a blank cell. */
    public @Nullable String trimmed() {
        return text == null ? null : Blanks.trim(text);
    }

    /** The day of a {@code DATE} cell; {@code null} for every other kind. */
    public @Nullable LocalDate date() {
        return kind != Kind.DATE || text == null ? null : LocalDate.parse(text.substring(0, 10));
    }
}
