package org.pegel.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: {@code 22.11.2026}, {@code 1.2.2026}, {@code 2026-11-22}; the year has four digits. */
public final class GermanDate {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TWO_DIGITS = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private GermanDate() {}

    /** {@code 01.04.2025}. */
    static String write(LocalDate day) {
        return TWO_DIGITS.format(day);
    }

    /** The day; absent when the text is none. */
    public static @Nullable LocalDate read(String text) {
        try {
            return text.indexOf('.') > 0 ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
