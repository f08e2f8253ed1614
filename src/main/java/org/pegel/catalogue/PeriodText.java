package org.pegel.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A period as people read it: {@code Schuljahr 2023/24}, {@code 1. Quartal 2023}, {@code Mai 2023}, {@code 31.05.2023},
 * {@code 2014–2018}. English for English locales, German for every other one.
 */
public final class PeriodText {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private PeriodText() {}

    /** The period in German. */
    public static String german(Period period) {
        return of(period, Locale.GERMAN);
    }

    /** The period in the language of the locale. */
    public static String of(Period period, Locale locale) {
        boolean english = isEnglish(locale);
        LocalDate start = period.start();
        int month = start.getMonthValue();
        return switch (period.kind()) {
            case YEAR -> period.toString();
            case SCHOOL_YEAR -> (english ? "school year " : "Schuljahr ") + period;
            case HALF_YEAR -> part(english ? "H" : "", month / 6 + 1, english ? " " : ". Halbjahr ", start);
            case QUARTER -> part(english ? "Q" : "", month / 3 + 1, english ? " " : ". Quartal ", start);
            case MONTH -> (english ? ENGLISH_MONTH : GERMAN_MONTH).format(start);
            case DATE -> day(start, locale);
            case SPAN -> start.getYear() + "–" + period.lastYear();
        };
    }

    /** A day as people read it: {@code 31.05.2023} or {@code 31 May 2023}. */
    public static String day(LocalDate day, Locale locale) {
        return (isEnglish(locale) ? ENGLISH_DAY : GERMAN_DAY).format(day);
    }

    private static String part(String before, int number, String after, LocalDate start) {
        return before + number + after + start.getYear();
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
