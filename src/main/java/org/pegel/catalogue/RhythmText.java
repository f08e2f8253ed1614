package org.pegel.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rhythms and delivery lags as the files write them: {@code Schuljahr}, {@code 3 Jahre}, {@code 6 Monate}. */
final class RhythmText {

    static final String ALLOWED_RHYTHM =
            "Jahr, Schuljahr, Halbjahr, Quartal, Monat, Stichtag, Zeitspanne (wie 2014-2018) oder etwa 3 Jahre";
    static final String ALLOWED_LAG = "eine Zahl von Monaten, Wochen oder Tagen, etwa 6 Monate";

    private static final Map<String, PeriodKind> KINDS = Map.of(
            "jahr", PeriodKind.YEAR,
            "schuljahr", PeriodKind.SCHOOL_YEAR,
            "halbjahr", PeriodKind.HALF_YEAR,
            "quartal", PeriodKind.QUARTER,
            "monat", PeriodKind.MONTH,
            "stichtag", PeriodKind.DATE,
            "zeitspanne", PeriodKind.SPAN);
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d?) (jahr|schuljahr|halbjahr|quartal|monat)e?");
    private static final Pattern LAG = Pattern.compile("(\\d{1,3}) (monat|woche|tag)[en]?");

    private RhythmText() {}

    static Optional<Rhythm> rhythm(String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        PeriodKind kind = KINDS.get(word);
        if (kind != null) {
            return Optional.of(new Rhythm(kind, 1));
        }
        Matcher every = EVERY.matcher(word);
        return every.matches()
                ? Optional.of(new Rhythm(kindOf(every.group(2)), Integer.parseInt(every.group(1))))
                : Optional.empty();
    }

    private static PeriodKind kindOf(String word) {
        return KINDS.getOrDefault(word, PeriodKind.YEAR);
    }

    static Optional<java.time.Period> lag(String text) {
        Matcher lag = LAG.matcher(text.toLowerCase(Locale.GERMAN));
        if (!lag.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(lag.group(1));
        return Optional.of(
                switch (lag.group(2)) {
                    case "monat" -> java.time.Period.ofMonths(count);
                    case "woche" -> java.time.Period.ofWeeks(count);
                    default -> java.time.Period.ofDays(count);
                });
    }
}
