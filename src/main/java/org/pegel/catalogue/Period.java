package org.pegel.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that a value speaks of: its kind and a half-open interval of dates.
 *
 * <p>Written {@code 2023}, {@code 2023/24}, {@code 2023-H1}, {@code 2023-Q1}, {@code 2023-05}, {@code 2023-05-31},
 * {@code 2014-2018}, from 1800 to 2199. A school year lasts from 1 August to 31 July. Periods of one kind are ordered by
 * their start, then by their end; the order between kinds only makes sorting total and says nothing.
 *
 * @param kind what sort of period it is
 * @param start first day
 * @param end the day after the last day
 */
public record Period(PeriodKind kind, LocalDate start, LocalDate end) implements Comparable<Period> {

    private static final String A_YEAR = "((?:1[89]|2[01])\\d{2})";
    private static final Pattern YEAR = Pattern.compile(A_YEAR);
    private static final Pattern SCHOOL_YEAR = Pattern.compile(A_YEAR + "/(\\d{2}|\\d{4})");
    private static final Pattern PART = Pattern.compile(A_YEAR + "-([HQ])([1-4])");
    private static final Pattern MONTH = Pattern.compile(A_YEAR + "-(0[1-9]|1[0-2])");
    private static final Pattern DATE = Pattern.compile(A_YEAR + "-\\d{2}-\\d{2}");
    private static final Pattern SPAN = Pattern.compile(A_YEAR + "-" + A_YEAR);

    /** What {@link #parse} accepts, in German, for messages. */
    public static final String ALLOWED = "2023, 2023/24, 2023-H1, 2023-Q1, 2023-05, 2023-05-31 oder 2014-2018";

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A period ends after it starts: " + start + " to " + end);
        }
        if (!kind.fits(start, end)) {
            throw new IllegalArgumentException("Not a period of the kind " + kind + ": " + start + " to " + end);
        }
    }

    public static Period year(int year) {
        return new Period(PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The school year that begins on 1 August of the given year. */
    public static Period schoolYear(int firstYear) {
        return new Period(PeriodKind.SCHOOL_YEAR, LocalDate.of(firstYear, 8, 1), LocalDate.of(firstYear + 1, 8, 1));
    }

    public static Period halfYear(int year, int half) {
        return months(PeriodKind.HALF_YEAR, year, (half - 1) * 6 + 1, 6);
    }

    public static Period quarter(int year, int quarter) {
        return months(PeriodKind.QUARTER, year, (quarter - 1) * 3 + 1, 3);
    }

    public static Period month(int year, int month) {
        return months(PeriodKind.MONTH, year, month, 1);
    }

    public static Period date(LocalDate day) {
        return new Period(PeriodKind.DATE, day, day.plusDays(1));
    }

    /** From the first day of one year to the last day of another. */
    public static Period span(int firstYear, int lastYear) {
        return new Period(PeriodKind.SPAN, LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear + 1, 1, 1));
    }

    private static Period months(PeriodKind kind, int year, int firstMonth, int count) {
        LocalDate start = LocalDate.of(year, firstMonth, 1);
        return new Period(kind, start, start.plusMonths(count));
    }

    /**
     * Reads a period as it is written in files.
     *
     * @return the period, or empty when the text is none ({@link #ALLOWED} says what is)
     */
    public static Optional<Period> parse(String text) {
        String s = text.strip();
        return matched(YEAR, s, m -> Optional.of(year(number(m, 1))))
                .or(() -> matched(SCHOOL_YEAR, s, m -> schoolYear(number(m, 1), number(m, 2))))
                .or(() -> matched(PART, s, m -> part(number(m, 1), m.group(2).equals("Q"), number(m, 3))))
                .or(() -> matched(MONTH, s, m -> Optional.of(month(number(m, 1), number(m, 2)))))
                .or(() -> matched(DATE, s, m -> day(s)))
                .or(() -> matched(SPAN, s, m -> span(m)));
    }

    private static Optional<Period> matched(Pattern pattern, String text, Function<Matcher, Optional<Period>> period) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? period.apply(matcher) : Optional.empty();
    }

    private static Optional<Period> schoolYear(int first, int last) {
        int next = last < 100 ? (first + 1) % 100 : first + 1;
        return last == next ? Optional.of(schoolYear(first)) : Optional.empty();
    }

    private static Optional<Period> span(Matcher m) {
        return number(m, 1) < number(m, 2) ? Optional.of(span(number(m, 1), number(m, 2))) : Optional.empty();
    }

    private static Optional<Period> part(int year, boolean quarter, int number) {
        if (quarter) {
            return Optional.of(quarter(year, number));
        }
        return number <= 2 ? Optional.of(halfYear(year, number)) : Optional.empty();
    }

    private static Optional<Period> day(String text) {
        try {
            return Optional.of(date(LocalDate.parse(text)));
        } catch (java.time.format.DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int part) {
        return Integer.parseInt(matcher.group(part));
    }

    /**
     * The period as many steps of its own length later, or earlier when negative. A date moves by years and stays the
     * last day of its month if it is; a span moves by its own number of years.
     */
    public Period plus(int steps) {
        return switch (kind) {
            case YEAR -> year(start.getYear() + steps);
            case SCHOOL_YEAR -> schoolYear(start.getYear() + steps);
            case HALF_YEAR, QUARTER, MONTH ->
                new Period(
                        kind,
                        start.plusMonths((long) steps * lengthInMonths()),
                        end.plusMonths((long) steps * lengthInMonths()));
            case DATE -> date(sameDayOfMonth(start.plusYears(steps)));
            case SPAN -> {
                int years = end.getYear() - start.getYear();
                yield span(start.getYear() + steps * years, end.getYear() - 1 + steps * years);
            }
        };
    }

    private LocalDate sameDayOfMonth(LocalDate moved) {
        boolean lastOfMonth = end.getDayOfMonth() == 1;
        return lastOfMonth ? moved.with(TemporalAdjusters.lastDayOfMonth()) : moved;
    }

    private long lengthInMonths() {
        return ChronoUnit.MONTHS.between(start, end);
    }

    /** The calendar year in which the period ends, for target years: 2023/24 ends in 2024. */
    public int lastYear() {
        return end.minusDays(1).getYear();
    }

    @Override
    public int compareTo(Period other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** The period as {@link #parse} reads it. */
    @Override
    public String toString() {
        int year = start.getYear();
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case SCHOOL_YEAR -> String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100);
            case HALF_YEAR -> year + "-H" + (start.getMonthValue() / 6 + 1);
            case QUARTER -> year + "-Q" + (start.getMonthValue() / 3 + 1);
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, start.getMonthValue());
            case DATE -> start.toString();
            case SPAN -> year + "-" + lastYear();
        };
    }
}
