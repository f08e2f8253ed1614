package org.pegel.release;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.PeriodText;

/** How this room writes days, times and numbers. */
final class Wording {
    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_YEAR = 12;

    private Wording() {}

    /** With as many decimals as it needs. */
    static String number(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(value);
    }

    static String day(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }

    /** As people set it: {@code 4 Wochen}; absent when nothing is set. */
    static @Nullable String time(@Nullable Period time) {
        if (time == null) {
            return null;
        }
        long days = time.get(ChronoUnit.DAYS);
        long months = time.toTotalMonths();
        if (months == 0) {
            return days % DAYS_PER_WEEK == 0
                    ? count(days / DAYS_PER_WEEK, "Woche", "Wochen")
                    : count(days, "Tag", "Tage");
        }
        return months % MONTHS_PER_YEAR == 0
                ? count(months / MONTHS_PER_YEAR, "Jahr", "Jahre")
                : count(months, "Monat", "Monate");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
