package org.pegel.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.DeliveryPlan;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;

/**
 * What a source owes on a day: one fact per source. What was never delivered is not owed, unless a calendar names it.
 *
 * @param source id of the source, as indicators name it
 * @param asOf the day that is asked about
 * @param next the next delivery of each indicator and level of the source, whether due yet or not
 */
public record DeliveryStatus(String source, LocalDate asOf, List<Expected> next) {

    /**
     * The next delivery of an indicator on a level.
     *
     * @param indicator id of the indicator
     * @param level id of the level
     * @param newest the newest period that was delivered; absent when none was
     * @param period the period that follows it
     * @param due the day on which it is due
     * @param lastDay the last day on which it is in time: a working day, and after the grace that the calendar gives
     */
    public record Expected(
            String indicator, String level, @Nullable Period newest, Period period, LocalDate due, LocalDate lastDay) {

        /** What is next by the plan; absent when nothing is to come. */
        public static @Nullable Expected of(
                DeliveryPlan plan, Indicator indicator, String level, @Nullable Period newest) {
            DeliveryPlan.Appointment next = plan.next(indicator, level, newest);
            return next == null
                    ? null
                    : new Expected(indicator.id(), level, newest, next.period(), next.due(), next.lastDay());
        }

        /** Where it stands on a day. */
        public State on(LocalDate day) {
            return day.isBefore(due) ? State.EXPECTED : day.isAfter(lastDay) ? State.LATE : State.DUE;
        }

        private boolean isLate(LocalDate day) {
            return on(day) == State.LATE;
        }
    }

    /** Where a delivery stands. */
    public enum State {
        /** erwartet: its day is still to come. */
        EXPECTED,
        /** fällig: its day has come, and it is in time today. */
        DUE,
        /** überfällig. */
        LATE
    }

    public DeliveryStatus {
        next = List.copyOf(next);
    }

    /** What should have come before the day, longest overdue first. */
    public List<Expected> overdue() {
        return next.stream()
                .filter(expected -> expected.isLate(asOf))
                .sorted(Comparator.comparing(Expected::due)
                        .thenComparing(Expected::indicator)
                        .thenComparing(Expected::level))
                .toList();
    }

    /** Whether anything is overdue. */
    public boolean isOverdue() {
        return next.stream().anyMatch(expected -> expected.isLate(asOf));
    }
}
