package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;
import org.pegel.observation.Statement;
import org.pegel.observation.Values;

/** The values as they were known on a day that moves forward. */
final class KnownValues implements Values {
    private static final Comparator<Chronicle.Line> ORDER = Comparator.comparing(
                    Chronicle.Line::key,
                    Comparator.comparing(SeriesKey::indicator)
                            .thenComparing(SeriesKey::district)
                            .thenComparing(SeriesKey::group))
            .thenComparing(Chronicle.Line::kind);

    private final Map<String, TreeMap<Chronicle.Line, Points>> byIndicator = new HashMap<>();

    /** The statements that count for the periods of a line, and the series that they make up. */
    private static final class Points {
        private final TreeMap<Period, Statement> statements = new TreeMap<>();
        private @Nullable Series series;

        void say(Statement statement, LocalDate day) {
            statements.merge(
                    statement.observation().period(), statement, BinaryOperator.maxBy(Statement.strengthOn(day)));
            series = null;
        }

        Series series() {
            Series known = series;
            if (known == null) {
                known = Series.of(
                        statements.values().stream().map(Statement::observation).toList());
                series = known;
            }
            return known;
        }
    }

    /** Takes note of what became known on a day; days come in order. */
    void learn(Publications.Publication news) {
        byIndicator
                .computeIfAbsent(news.line().key().indicator(), first -> new TreeMap<>(ORDER))
                .computeIfAbsent(news.line(), first -> new Points())
                .say(news.statement(), news.day());
    }

    @Override
    public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
        List<NewestPeriod> newest = new ArrayList<>();
        for (Series series : series(indicators, null, null)) {
            newest.add(new NewestPeriod(
                    new SeriesRef(series.key().indicator(), series.key().district()), series.period(series.newest())));
        }
        return newest;
    }

    /** @param knownOn without effect: nothing else is known than what was known on the day that has come */
    @Override
    public List<Series> series(
            Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
        Set<String> wanted = districts == null ? null : new HashSet<>(districts);
        List<Series> series = new ArrayList<>();
        indicators.stream().distinct().sorted().forEach(indicator -> byIndicator
                .getOrDefault(indicator, new TreeMap<>())
                .forEach((line, points) -> {
                    if (wanted == null || wanted.contains(line.key().district())) {
                        series.add(points.series());
                    }
                }));
        return series;
    }
}
