package org.pegel.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How this room writes days. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
