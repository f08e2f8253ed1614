package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Cohort;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.Quality;
import org.pegel.observation.Statement;

/**
 * When each value became known, as far as a replay may know it: nothing of a period after the last one, and of each
 * cohort nothing that was published after the day on which most of its values for the last period were.
 */
final class Publications {
    private final Catalogue catalogue;
    private final ReplayedTime time;
    private final Map<Cohort, CohortDays> cohorts = new HashMap<>();
    private final List<Publication> all = new ArrayList<>();
    private int values;
    private int withoutDay;
    private int late;

    private Publications(Catalogue catalogue, ReplayedTime time) {
        this.catalogue = catalogue;
        this.time = time;
    }

    /**
     * Something that became known.
     *
     * @param day when
     * @param line the series and kind of period it is about
     * @param statement what was said
     */
    record Publication(LocalDate day, Chronicle.Line line, Statement statement) {}

    static Publications of(Chronicle chronicle, Catalogue catalogue, ReplayedTime time) {
        Publications publications = new Publications(catalogue, time);
        chronicle.statements().forEach(publications::count);
        publications.cohorts.values().forEach(CohortDays::settle);
        chronicle.statements().forEach(publications::add);
        publications.all.sort(Comparator.comparing(Publication::day));
        return publications;
    }

    /** Oldest first; what became known on the same day in no order. */
    List<Publication> all() {
        return all;
    }

    /** The days of a cohort; absent when nothing was ever said about it. */
    @Nullable
    CohortDays days(Cohort cohort) {
        return cohorts.get(cohort);
    }

    /** The last day on which something became known; the end of the last period when nothing did. */
    LocalDate lastDay() {
        return cohorts.values().stream()
                .map(CohortDays::last)
                .max(Comparator.naturalOrder())
                .orElse(time.to().end());
    }

    /** What the data say about when they were published. */
    PublicationDays known() {
        return new PublicationDays(values, withoutDay, late);
    }

    private void count(Chronicle.Line line, List<Statement> statements) {
        Cohort cohort = cohort(line);
        if (cohort == null) {
            return;
        }
        CohortDays days = cohorts.computeIfAbsent(cohort, first -> {
            Indicator indicator = catalogue.indicator(first.indicator());
            Rhythm rhythm = Objects.requireNonNull(indicator.rhythm(first.level()));
            return new CohortDays(time, indicator.deliveryLag(), rhythm);
        });
        firstDays(statements).forEach((period, day) -> {
            days.count(period, day);
            if (time.covers(period)) {
                values++;
                withoutDay += day.equals(days.planned(period)) ? 1 : 0;
                late += days.isLate(period, day) ? 1 : 0;
            }
        });
    }

    private void add(Chronicle.Line line, List<Statement> statements) {
        Cohort cohort = cohort(line);
        CohortDays days = cohort == null ? null : cohorts.get(cohort);
        if (days == null) {
            return;
        }
        Map<Period, LocalDate> first = firstDays(statements);
        for (Statement statement : statements) {
            Period period = statement.observation().period();
            LocalDate published = statement.observation().published();
            boolean isFirst = published.equals(first.get(period));
            add(days, isFirst ? days.supposed(period, published) : published, line, statement);
            if (statement.confirmed().isAfter(published)) {
                add(days, statement.confirmed(), line, statement);
            }
        }
    }

    private void add(CohortDays days, LocalDate day, Chronicle.Line line, Statement statement) {
        boolean isPast =
                !statement.observation().period().end().isAfter(time.to().end());
        if (isPast && !day.isAfter(days.last())) {
            all.add(new Publication(day, line, statement));
        }
    }

    /** The cohort of a line; absent when the rules don't watch it. */
    private @Nullable Cohort cohort(Chronicle.Line line) {
        District district = catalogue.districts().get(line.key().district());
        boolean hasGroup = catalogue.groups().containsKey(line.key().group());
        Rhythm rhythm = district == null ? null : rhythm(line, district.level());
        return district != null && hasGroup && rhythm != null && rhythm.kind() == line.kind()
                ? new Cohort(line.key().indicator(), district.level())
                : null;
    }

    private @Nullable Rhythm rhythm(Chronicle.Line line, String level) {
        Indicator indicator = catalogue.indicators().get(line.key().indicator());
        return indicator == null ? null : indicator.rhythm(level);
    }

    /** The day on which something was first said about each period; a blank says nothing. */
    private static Map<Period, LocalDate> firstDays(List<Statement> statements) {
        Map<Period, LocalDate> days = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.observation().quality() != Quality.MISSING) {
                days.merge(
                        statement.observation().period(),
                        statement.observation().published(),
                        BinaryOperator.minBy(Comparator.naturalOrder()));
            }
        }
        return days;
    }
}
