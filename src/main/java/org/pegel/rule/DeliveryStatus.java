package org.pegel.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;

/**
 * What a source owes on a day: one fact per source. What was never delivered is not owed.
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
     * @param newest the newest period that was delivered
     * @param period the period that follows it
     * @param due the last day on which it is in time
     */
    public record Expected(String indicator, String level, Period newest, Period period, LocalDate due) {

        /** What follows the newest period in the indicator's rhythm; absent when it does not exist on the level. */
        public static @Nullable Expected after(Period newest, Indicator indicator, String level) {
            Rhythm rhythm = indicator.rhythm(level);
            if (rhythm == null) {
                return null;
            }
            Period period = rhythm.after(newest);
            LocalDate due = period.end().minusDays(1).plus(indicator.deliveryLag());
            return new Expected(indicator.id(), level, newest, period, due);
        }
    }

    public DeliveryStatus {
        next = List.copyOf(next);
    }

    /** What should have come before the day, longest overdue first. */
    public List<Expected> overdue() {
        return next.stream()
                .filter(expected -> expected.due().isBefore(asOf))
                .sorted(Comparator.comparing(Expected::due)
                        .thenComparing(Expected::indicator)
                        .thenComparing(Expected::level))
                .toList();
    }

    /** Whether anything is overdue. */
    public boolean isOverdue() {
        return next.stream().anyMatch(expected -> expected.due().isBefore(asOf));
    }

    /** What has been overdue longest. */
    Optional<Expected> longestOverdue() {
        return overdue().stream().findFirst();
    }
}
