package org.pegel.release;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.pegel.catalogue.PeriodText;

/** How this room writes days and numbers. */
final class Wording {
    private Wording() {}

    /** With as many decimals as it needs. */
    static String number(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(value);
    }

    static String day(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }
}
