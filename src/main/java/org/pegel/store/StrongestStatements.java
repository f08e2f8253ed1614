package org.pegel.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Statement;

/** Of everything said about each series and period the strongest statement, put together to series. */
class StrongestStatements {
    private static final Comparator<SeriesKey> BY_KEY = Comparator.comparing(SeriesKey::indicator)
            .thenComparing(SeriesKey::district)
            .thenComparing(SeriesKey::group);

    private final Map<SeriesKey, Map<Period, Statement>> statements = new HashMap<>();
    private final BinaryOperator<Statement> stronger;

    /** @param day nothing that was said later is looked at */
    StrongestStatements(LocalDate day) {
        stronger = BinaryOperator.maxBy(Statement.strengthOn(day));
    }

    void add(Statement statement) {
        Observation observation = statement.observation();
        statements
                .computeIfAbsent(observation.key(), key -> new HashMap<>())
                .merge(observation.period(), statement, stronger);
    }

    /** Ordered by key, then kind of period. */
    List<Series> series() {
        List<Series> series = new ArrayList<>(statements.size());
        statements.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_KEY))
                .forEach(entry -> addSeries(entry.getValue(), series));
        return series;
    }

    private static @Nullable Series last(List<Series> series) {
        return series.isEmpty() ? null : series.get(series.size() - 1);
    }

    private static void addSeries(Map<Period, Statement> periods, List<Series> series) {
        Map<PeriodKind, List<Observation>> byKind = new EnumMap<>(PeriodKind.class);
        periods.values().forEach(statement -> byKind.computeIfAbsent(
                        statement.observation().period().kind(), kind -> new ArrayList<>())
                .add(statement.observation()));
        byKind.values().forEach(observations -> series.add(Series.of(observations, last(series))));
    }
}
