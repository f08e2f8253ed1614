package org.pegel.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * What part of the past is replayed, and under which suppositions; without any it is replayed as it was.
 *
 * @param from the first period; what is found in it is recorded and opens nothing (Bestandsaufnahme)
 * @param to the last period, of the same kind; no value of a later one is looked at
 * @param limitsOf the day whose targets, thresholds and rules in German hold throughout, as if they had always been in
 *     force; absent for those that were in force at the time
 * @param onTime whether a value that first became known so late that it could open no alert is taken to have come when
 *     its delivery was due
 */
public record ReplayedTime(Period from, Period to, @Nullable LocalDate limitsOf, boolean onTime) {

    /** What {@link #ReplayedTime} allows, German, for messages. */
    public static final String ALLOWED = "zwei Zeiträume derselben Art, der frühere zuerst, etwa 2015 und 2024";

    public ReplayedTime {
        if (!fit(from, to)) {
            throw new IllegalArgumentException("Nothing can be replayed from " + from + " to " + to);
        }
    }

    /** As it was. */
    public ReplayedTime(Period from, Period to) {
        this(from, to, null, false);
    }

    /**
     * The newest complete years of which there are values, as they were, with the year before, of which stock is taken.
     *
     * @param years at most so many
     * @param today a year that is not over on it is not complete
     * @return empty when no year with values is complete
     */
    public static Optional<ReplayedTime> lastYears(Chronicle values, int years, LocalDate today) {
        NavigableSet<Integer> complete = values.years().headSet(today.getYear(), false);
        return complete.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplayedTime(
                        Period.year(Math.max(complete.first(), complete.last() - years)),
                        Period.year(complete.last())));
    }

    /** Whether two periods can be the first and the last. */
    public static boolean fit(Period from, Period to) {
        return from.kind() == to.kind() && from.compareTo(to) <= 0;
    }

    /** Whether a period, of whatever kind, ends within the time. */
    boolean covers(Period period) {
        return period.end().isAfter(from.start()) && !period.end().isAfter(to.end());
    }

    /** The periods, oldest first. */
    public List<Period> periods() {
        return Stream.iterate(from, period -> period.compareTo(to) <= 0, period -> period.plus(1))
                .toList();
    }
}
