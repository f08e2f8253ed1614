package org.pegel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is delivered when: the calendars of the sources, and the days on which offices are closed. Immutable.
 *
 * @param holidays the municipality's
 * @param calendars at most one covers an indicator on a level; were there more, the first would count
 */
public record DeliveryPlan(Holidays holidays, List<DeliveryCalendar> calendars) {

    /** Deliveries are due when the indicators say, and only weekends are free. */
    public static final DeliveryPlan NONE = new DeliveryPlan(Holidays.NONE, List.of());

    public DeliveryPlan {
        calendars = List.copyOf(calendars);
    }

    /**
     * A delivery that is to come.
     *
     * @param period what it brings
     * @param due the day on which it is due
     * @param lastDay the last day on which it is in time: a working day, and after the grace of its calendar
     */
    public record Appointment(Period period, LocalDate due, LocalDate lastDay) {}

    /**
     * The next delivery of an indicator on a level.
     *
     * @param newest the newest period that came; absent when none did
     * @return absent when the indicator does not exist on the level, when nothing came and no calendar names a period, or
     *     when a calendar says that nothing more comes
     */
    public @Nullable Appointment next(Indicator indicator, String level, @Nullable Period newest) {
        Rhythm rhythm = indicator.rhythm(level);
        if (rhythm == null) {
            return null;
        }
        DeliveryCalendar calendar = calendar(indicator, level);
        Period period = calendar == null ? null : calendar.datedAfter(newest, rhythm.kind());
        if (period == null && (calendar == null || !calendar.once())) {
            period = newest == null ? null : rhythm.after(newest);
        }
        return period == null ? null : appointment(period, indicator, calendar);
    }

    private Appointment appointment(Period period, Indicator indicator, @Nullable DeliveryCalendar calendar) {
        LocalDate own = calendar == null ? null : calendar.due(period);
        LocalDate due = own == null ? period.end().minusDays(1).plus(indicator.deliveryLag()) : own;
        LocalDate open = holidays.isWorkingDay(due) ? due : holidays.plusWorkingDays(due, 1);
        return new Appointment(period, due, holidays.plusWorkingDays(open, calendar == null ? 0 : calendar.grace()));
    }

    /** The calendar that covers an indicator on a level; absent when none does. */
    public @Nullable DeliveryCalendar calendar(Indicator indicator, String level) {
        return calendars.stream()
                .filter(calendar -> calendar.covers(indicator, level))
                .findFirst()
                .orElse(null);
    }
}
