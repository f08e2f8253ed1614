package org.pegel.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

/** Periods as statistics offices write them. */
public final class GermanPeriod {

    private static final int LONGEST = 40;
    private static final String YEAR = "(\\d{4})";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR);
    private static final Pattern LONG_DAY = Pattern.compile("(\\d{1,2})\\. ?([a-zä]{3,9})\\.? " + YEAR);
    private static final Pattern COMPACT_DAY = Pattern.compile(YEAR + "(\\d{2})(\\d{2})");
    private static final Pattern NAMED_MONTH = Pattern.compile("([a-zä]{3,9})\\.?[ /]?" + YEAR);
    private static final Pattern MONTH = Pattern.compile("(\\d{2})[/.]" + YEAR);
    private static final Pattern PART = Pattern.compile("([1-4])\\. ?(quartal|vierteljahr|halbjahr)[ /]" + YEAR);
    private static final Pattern LETTER_PART = Pattern.compile("([qh])([1-4])[ /-]?" + YEAR);
    private static final Pattern PART_LAST = Pattern.compile(YEAR + "[ /]?([qh])([1-4])");
    private static final Pattern SPAN = Pattern.compile(YEAR + " ?(?:-|bis) ?" + YEAR);
    private static final Pattern SCHOOL_YEAR = Pattern.compile(YEAR + " ?/ ?(\\d{4}|\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(?:schuljahr|jahr|sj) (?=\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
    private static final List<String> LONG_MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    private GermanPeriod() {}

    /** The period, footnote marks behind it left out; empty when the text is none. */
    public static Optional<Period> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Period> canonical = Period.parse(text);
        if (canonical.isPresent()) {
            return canonical;
        }
        String plain = Spelling.plain(Footnotes.strip(text)).toLowerCase(Locale.ROOT);
        Matcher words = WORDS.matcher(plain);
        String bare = words.lookingAt() ? plain.substring(words.end()) : plain;
        try {
            return Period.parse(bare)
                    .or(() -> years(bare))
                    .or(() -> parts(bare))
                    .or(() -> days(bare));
        } catch (DateTimeException | IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    private static Optional<Period> years(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return Period.parse(span.group(1) + "-" + span.group(2));
        }
        Matcher school = SCHOOL_YEAR.matcher(text);
        return school.matches() ? Period.parse(school.group(1) + "/" + school.group(2)) : Optional.empty();
    }

    private static Optional<Period> parts(String text) {
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return Period.parse(part.group(3) + (part.group(2).equals("halbjahr") ? "-H" : "-Q") + part.group(1));
        }
        Matcher letter = LETTER_PART.matcher(text);
        if (letter.matches()) {
            return Period.parse(letter.group(3) + "-" + letter.group(1).toUpperCase(Locale.ROOT) + letter.group(2));
        }
        Matcher last = PART_LAST.matcher(text);
        if (last.matches()) {
            return Period.parse(last.group(1) + "-" + last.group(2).toUpperCase(Locale.ROOT) + last.group(3));
        }
        return months(text);
    }

    private static Optional<Period> months(String text) {
        Matcher named = NAMED_MONTH.matcher(text);
        if (named.matches()) {
            int month = month(named.group(1));
            return month == 0 ? Optional.empty() : Period.parse("%s-%02d".formatted(named.group(2), month));
        }
        Matcher month = MONTH.matcher(text);
        return month.matches() ? Period.parse(month.group(2) + "-" + month.group(1)) : Optional.empty();
    }

    private static Optional<Period> days(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day, 3), number(day, 2), number(day, 1));
        }
        Matcher compact = COMPACT_DAY.matcher(text);
        if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        Matcher named = LONG_DAY.matcher(text);
        return named.matches() ? day(number(named, 3), month(named.group(2)), number(named, 1)) : Optional.empty();
    }

    private static Optional<Period> day(int year, int month, int day) {
        return Period.parse(LocalDate.of(year, month, day).toString());
    }

    /** From 1; 0 when it is no month. */
    private static int month(String word) {
        int found = LONG_MONTHS.indexOf(word);
        return (found >= 0 ? found : MONTHS.indexOf(word.equals("sept") ? "sep" : word)) + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /**
     * The period of another kind that contains this one: the year of a reference date, the school year of a month.
     *
     * @return empty when it is longer than that or lies in two of them
     */
    static Optional<Period> containing(Period period, PeriodKind kind) {
        if (period.kind() == kind) {
            return Optional.of(period);
        }
        return around(period.start(), kind).filter(longer -> !period.end().isAfter(longer.end()));
    }

    private static Optional<Period> around(LocalDate day, PeriodKind kind) {
        int month = day.getMonthValue();
        return switch (kind) {
            case YEAR -> Optional.of(Period.year(day.getYear()));
            case SCHOOL_YEAR -> Optional.of(Period.schoolYear(month < 8 ? day.getYear() - 1 : day.getYear()));
            case HALF_YEAR -> Optional.of(Period.halfYear(day.getYear(), (month - 1) / 6 + 1));
            case QUARTER -> Optional.of(Period.quarter(day.getYear(), (month - 1) / 3 + 1));
            case MONTH -> Optional.of(Period.month(day.getYear(), month));
            case DATE, SPAN -> Optional.empty();
        };
    }
}
