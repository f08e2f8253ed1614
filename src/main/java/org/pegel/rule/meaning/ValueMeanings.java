package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.PeriodWindow;
import org.pegel.catalogue.Period;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about the value itself. */
final class ValueMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("wert", ValueMeanings::value),
            entry("wert-zwischen", ValueMeanings::between),
            entry("wert-extrem", ValueMeanings::extreme),
            entry("wert-seit-zeitraum", ValueMeanings::sincePeriod),
            entry("wert-gegen-mittel", ValueMeanings::againstEarlier),
            entry("fallzahl", a -> count("cases", a, Assessment::cases, "die Fallzahl ist nicht bekannt")),
            entry("basis", a -> count("denominator", a, Assessment::denominator, "die Basis ist nicht bekannt")),
            entry("wert-vorläufig", arguments -> (series, notes) -> Truth.of(series.isProvisional())),
            entry("mittel", ValueMeanings::mean),
            entry("mittel-bewegung", ValueMeanings::meanMoved));

    private static final String NO_WINDOW = "einer der Zeiträume fehlt, oder ein Bruch liegt dazwischen";

    private ValueMeanings() {}

    private static Check value(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("wert");
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble value = Mean.value(series, mean);
            return value.isEmpty()
                    ? notes.undecided(NO_WINDOW)
                    : notes.compare("value", value.getAsDouble(), comparison, limit);
        };
    }

    private static Check between(Arguments arguments) {
        double from = Math.min(arguments.number("von"), arguments.number("bis"));
        double to = Math.max(arguments.number("von"), arguments.number("bis"));
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble value = Mean.value(series, mean);
            if (value.isEmpty()) {
                return notes.undecided(NO_WINDOW);
            }
            notes.with("value", value).with("lower", from).with("upper", to);
            return Truth.of(Comparison.AT_LEAST.holds(value.getAsDouble(), from)
                    && Comparison.AT_MOST.holds(value.getAsDouble(), to));
        };
    }

    private static Check extreme(Arguments arguments) {
        String asked = arguments.word("extrem");
        int periods = arguments.count("zeiträume");
        return (series, notes) -> {
            if (series.n() <= periods) {
                return notes.undecided(tooFew(series.n() - 1, periods));
            }
            int sign = DirectionWord.of(asked, series);
            double furthest = Double.NEGATIVE_INFINITY;
            for (int i = series.n() - 1 - periods; i < series.n() - 1; i++) {
                furthest = Math.max(furthest, sign * series.comparableValue(i));
            }
            notes.with("value", series.value())
                    .with("furthestBefore", sign * furthest)
                    .with("n", periods);
            return Truth.of(Comparison.ABOVE.holds(sign * series.value(), furthest));
        };
    }

    private static Check sincePeriod(Arguments arguments) {
        Period since = Period.parse(arguments.word("zeitraum")).orElseThrow();
        int sign = DirectionWord.of(arguments.word("lage"));
        return (series, notes) -> {
            for (int i = 0; i < series.n() - 1; i++) {
                if (series.comparablePeriod(i).equals(since)) {
                    double then = series.comparableValue(i);
                    notes.with("value", series.value()).with("then", then).with("period", since.toString());
                    return Truth.of(Comparison.ABOVE.holds(sign * series.value(), sign * then));
                }
            }
            return notes.undecided("kein vergleichbarer Wert für " + since);
        };
    }

    private static Check againstEarlier(Arguments arguments) {
        int periods = arguments.count("zeiträume");
        int sign = DirectionWord.of(arguments.word("lage"));
        return (series, notes) -> {
            if (series.n() <= periods) {
                return notes.undecided(tooFew(series.n() - 1, periods));
            }
            double sum = 0;
            for (int i = series.n() - 1 - periods; i < series.n() - 1; i++) {
                sum += series.comparableValue(i);
            }
            double mean = sum / periods;
            notes.with("value", series.value()).with("meanBefore", mean).with("n", periods);
            return Truth.of(Comparison.ABOVE.holds(sign * series.value(), sign * mean));
        };
    }

    private static Check count(String name, Arguments arguments, CountOf counted, String unknown) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("anzahl");
        return (series, notes) -> {
            OptionalDouble count = counted.in(series);
            return count.isEmpty()
                    ? notes.undecided(unknown)
                    : notes.compare(name, count.getAsDouble(), comparison, limit);
        };
    }

    @FunctionalInterface
    private interface CountOf {
        OptionalDouble in(Assessment series);
    }

    private static Check mean(Arguments arguments) {
        int periods = arguments.count("zeiträume");
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("wert");
        return (series, notes) -> {
            PeriodWindow window = PeriodWindow.of(series, 0, periods);
            return window == null
                    ? notes.undecided(NO_WINDOW)
                    : notes.with("n", periods).compare("mean", window.mean(), comparison, limit);
        };
    }

    private static Check meanMoved(Arguments arguments) {
        int periods = arguments.count("zeiträume");
        int before = arguments.count("davor");
        int sign = DirectionWord.of(arguments.word("lage"));
        return (series, notes) -> {
            PeriodWindow now = PeriodWindow.of(series, 0, periods);
            PeriodWindow then = PeriodWindow.of(series, periods, before);
            if (now == null || then == null) {
                return notes.undecided(NO_WINDOW);
            }
            notes.with("mean", now.mean())
                    .with("n", periods)
                    .with("meanBefore", then.mean())
                    .with("nBefore", before);
            return Truth.of(Comparison.ABOVE.holds(sign * now.mean(), sign * then.mean()));
        };
    }

    static String tooFew(int n, int needed) {
        return "%d von mindestens %d früheren vergleichbaren Werten".formatted(Math.max(0, n), needed);
    }
}
