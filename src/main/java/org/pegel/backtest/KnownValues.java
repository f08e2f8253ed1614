package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    private final Map<Chronicle.Line, Points> points = new HashMap<>();
    private final Map<String, List<Chronicle.Line>> lines = new HashMap<>();
    private final Set<String> unsorted = new HashSet<>();

    /** The statements that count for the periods of a line, and the series that they make up. */
    private static final class Points {
        private final TreeMap<Period, Statement> statements = new TreeMap<>();
        private @Nullable Series series;

        void say(Statement statement, LocalDate day) {
            Period period = statement.observation().period();
            Statement before = statements.get(period);
            if (before == null || Statement.strengthOn(day).compare(before, statement) < 0) {
                statements.put(period, statement);
                series = null;
            }
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
        points.computeIfAbsent(news.line(), this::added).say(news.statement(), news.day());
    }

    private Points added(Chronicle.Line line) {
        String indicator = line.key().indicator();
        lines.computeIfAbsent(indicator, first -> new ArrayList<>()).add(line);
        unsorted.add(indicator);
        return new Points();
    }

    private List<Chronicle.Line> lines(String indicator) {
        List<Chronicle.Line> known = lines.getOrDefault(indicator, List.of());
        if (unsorted.remove(indicator)) {
            known.sort(ORDER);
        }
        return known;
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
        indicators.stream()
                .distinct()
                .sorted()
                .flatMap(id -> lines(id).stream())
                .forEach(line -> {
                    if (wanted == null || wanted.contains(line.key().district())) {
                        series.add(Objects.requireNonNull(points.get(line)).series());
                    }
                });
        return series;
    }
}
