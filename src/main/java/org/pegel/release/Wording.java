package org.pegel.release;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How this room writes days and numbers. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private Wording() {}

    /** With as many decimals as it needs. */
    static String number(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(value);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
