package org.pegel.catalogue;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which offices are closed: Saturdays, Sundays, the public holidays of a Land, and days that the municipality
 * adds. Immutable.
 *
 * <p>The holidays are those in force since 2015, with the changes since then. Holidays of single municipalities (Augsburg's
 * Friedensfest, Fronleichnam in parts of Saxony and Thuringia) are added by the municipality.
 */
public final class Holidays {

    /** The ids of the Länder. */
    public static final Set<String> LAENDER = new TreeSet<>(
            Set.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"));

    /** No holidays but Saturdays and Sundays. */
    public static final Holidays NONE = new Holidays(null, true, Set.of(), Set.of());

    /** A holiday on the same day each year. No Länder means all; years from and to, both included. */
    private record Fixed(int month, int day, int from, int to, Set<String> laender) {

        boolean isIn(int year, String land) {
            return year >= from && year <= to && (laender.isEmpty() || laender.contains(land));
        }
    }

    /** A holiday some days after Easter Sunday. */
    private record Easter(int days, Set<String> laender) {}

    private static final int ALWAYS = Integer.MIN_VALUE;
    private static final int NO_END = Integer.MAX_VALUE;
    private static final List<Fixed> FIXED = List.of(
            fixed(1, 1),
            fixed(1, 6, ALWAYS, "BW", "BY", "ST"),
            fixed(3, 8, 2019, "BE"),
            fixed(3, 8, 2023, "MV"),
            fixed(5, 1),
            new Fixed(5, 8, 2020, 2020, Set.of("BE")),
            new Fixed(5, 8, 2025, 2025, Set.of("BE")),
            new Fixed(6, 17, 2028, 2028, Set.of("BE")),
            // In Bavaria a holiday where more Catholics live, which is so in most municipalities; others take it out.
            fixed(8, 15, ALWAYS, "BY", "SL"),
            fixed(9, 20, 2019, "TH"),
            fixed(10, 3),
            fixed(10, 31, ALWAYS, "BB", "MV", "SN", "ST", "TH"),
            fixed(10, 31, 2018, "HB", "HH", "NI", "SH"),
            new Fixed(10, 31, 2017, 2017, Set.of()),
            fixed(11, 1, ALWAYS, "BW", "BY", "NW", "RP", "SL"),
            fixed(12, 25),
            fixed(12, 26));
    private static final List<Easter> EASTER = List.of(
            new Easter(-2, Set.of()),
            new Easter(0, Set.of("BB")),
            new Easter(1, Set.of()),
            new Easter(39, Set.of()),
            new Easter(49, Set.of("BB")),
            new Easter(50, Set.of()),
            new Easter(60, Set.of("BW", "BY", "HE", "NW", "RP", "SL")));

    private static final MonthDay ASSUMPTION = MonthDay.of(8, 15);

    private final @Nullable String land;
    private final boolean assumption;
    private final Set<LocalDate> further;
    private final Set<MonthDay> yearly;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private Holidays(
            @Nullable String land, boolean assumption, Collection<LocalDate> further, Collection<MonthDay> yearly) {
        this.land = land;
        this.assumption = assumption;
        this.further = Set.copyOf(further);
        this.yearly = Set.copyOf(yearly);
    }

    /**
     * The holidays of a municipality.
     *
     * @param land one of {@link #LAENDER}
     * @param assumption whether Mariä Himmelfahrt is a holiday where the Land leaves it to its municipalities (BY)
     * @param further single days that it adds
     * @param yearly days that it adds each year, such as 24 December
     */
    public static Holidays of(
            String land, boolean assumption, Collection<LocalDate> further, Collection<MonthDay> yearly) {
        if (!LAENDER.contains(land)) {
            throw new IllegalArgumentException("There is no Land " + land);
        }
        return new Holidays(land, assumption, further, yearly);
    }

    private static Fixed fixed(int month, int day) {
        return fixed(month, day, ALWAYS);
    }

    private static Fixed fixed(int month, int day, int from, String... laender) {
        return new Fixed(month, day, from, NO_END, Set.of(laender));
    }

    /** Whether offices are open. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY
                && day.getDayOfWeek() != SUNDAY
                && !of(day.getYear()).contains(day);
    }

    /** The day so many working days after the given one; the day itself for 0, working day or not. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The working days after the first day up to the last, that one included; 0 when it is not later. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The holidays of a year in order, those on a Sunday included. */
    public Set<LocalDate> of(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        Set<LocalDate> days = new TreeSet<>();
        String there = land;
        if (there != null) {
            addPublic(there, year, days);
        }
        further.stream().filter(day -> day.getYear() == year).forEach(days::add);
        yearly.forEach(day -> days.add(day.atYear(year)));
        return Collections.unmodifiableSet(days);
    }

    private void addPublic(String there, int year, Set<LocalDate> days) {
        for (Fixed holiday : FIXED) {
            MonthDay day = MonthDay.of(holiday.month(), holiday.day());
            if (holiday.isIn(year, there) && (assumption || !there.equals("BY") || !day.equals(ASSUMPTION))) {
                days.add(day.atYear(year));
            }
        }
        LocalDate easter = easter(year);
        for (Easter holiday : EASTER) {
            if (holiday.laender().isEmpty() || holiday.laender().contains(there)) {
                days.add(easter.plusDays(holiday.days()));
            }
        }
        if (there.equals("SN")) {
            days.add(LocalDate.of(year, 11, 23).with(previous(WEDNESDAY)));
        }
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Gauss and Lichtenberg, in integers. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int skipped = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
        int epact = skipped % 30;
        int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
