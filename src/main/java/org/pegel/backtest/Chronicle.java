package org.pegel.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.History;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Statement;

/** Everything that was ever said about some indicators, held in memory: read once, replayed any number of times. */
public final class Chronicle {
    private final Map<Line, List<Statement>> statements = new HashMap<>();

    private Chronicle() {}

    /** One line of values: a series and a kind of period. */
    record Line(SeriesKey key, PeriodKind kind) {}

    /**
     * Reads what was said.
     *
     * @param indicators ids of the indicators; what the rules that are to be replayed don't know is passed over
     */
    public static Chronicle read(History history, Collection<String> indicators) {
        return read(history, indicators, () -> {});
    }

    /**
     * The same.
     *
     * @param checkpoint called often; what it throws ends the reading
     */
    public static Chronicle read(History history, Collection<String> indicators, Runnable checkpoint) {
        Chronicle chronicle = new Chronicle();
        history.statements(indicators, statement -> {
            checkpoint.run();
            chronicle.add(statement);
        });
        return chronicle;
    }

    /** The years in which periods end that have values. */
    NavigableSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        statements.values().stream()
                .flatMap(List::stream)
                .map(Statement::observation)
                .filter(observation -> observation.quality() != Quality.MISSING)
                .forEach(observation -> years.add(observation.period().lastYear()));
        return years;
    }

    private void add(Statement statement) {
        Line line = new Line(
                statement.observation().key(), statement.observation().period().kind());
        statements.computeIfAbsent(line, first -> new ArrayList<>(4)).add(statement);
    }

    Map<Line, List<Statement>> statements() {
        return statements;
    }
}
