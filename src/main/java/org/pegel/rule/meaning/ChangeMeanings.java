package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.PeriodWindow;
import org.pegel.assessment.RobustZ;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about changes, jumps and runs. */
final class ChangeMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("bewegung", arguments -> moved(arguments.word("bewegung"))),
            entry("wertung", arguments -> moved(arguments.word("wertung"))),
            entry("bewegung-um", arguments -> movedBy(arguments, arguments.word("bewegung"))),
            entry("wertung-um", arguments -> movedBy(arguments, arguments.word("wertung"))),
            entry("bewegung-über", arguments -> movedSince(arguments, arguments.word("bewegung"))),
            entry("wertung-über", arguments -> movedSince(arguments, arguments.word("wertung"))),
            entry("bewegung-anteil", ChangeMeanings::movedByShare),
            entry("sprung", ChangeMeanings::jump),
            entry("sprung-stark", ChangeMeanings::strongJump),
            entry("lauf-wertung", arguments -> run(arguments, arguments.word("wertung"))),
            entry("lauf-bewegung", arguments -> run(arguments, arguments.word("bewegung"))));

    private static final String NO_PREVIOUS = "kein früherer vergleichbarer Wert";

    private ChangeMeanings() {}

    private static Check moved(String way) {
        return (series, notes) -> {
            if (!series.hasChange()) {
                return notes.undecided(NO_PREVIOUS);
            }
            noteChange(series, notes);
            return Truth.of(DirectionWord.of(way, series) * series.change() > 0);
        };
    }

    private static void noteChange(Assessment series, Notes notes) {
        notes.with("value", series.value()).with("previous", series.previous()).with("change", series.change());
    }

    private static Check movedBy(Arguments arguments, String way) {
        Comparison comparison = arguments.comparison("vergleich");
        double by = arguments.number("abstand");
        return (series, notes) -> {
            if (!series.hasChange()) {
                return notes.undecided(NO_PREVIOUS);
            }
            noteChange(series, notes);
            return notes.compareMove("move", DirectionWord.of(way, series) * series.change(), comparison, by);
        };
    }

    private static Check movedSince(Arguments arguments, String way) {
        Comparison comparison = arguments.comparison("vergleich");
        double by = arguments.number("abstand");
        int periods = arguments.count("zeiträume");
        return (series, notes) -> {
            PeriodWindow then = PeriodWindow.of(series, periods, 1);
            if (then == null) {
                return notes.undecided(noneThen(periods));
            }
            notes.with("value", series.value()).with("then", then.mean()).with("periods", periods);
            double move = DirectionWord.of(way, series) * (series.value() - then.mean());
            return notes.compareMove("move", move, comparison, by);
        };
    }

    private static String noneThen(int periods) {
        return "kein vergleichbarer Wert " + (periods == 1 ? "einen Zeitraum" : periods + " Zeiträume") + " davor";
    }

    private static Check movedByShare(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double share = arguments.number("anteil");
        int periods = arguments.count("zeiträume");
        int sign = DirectionWord.of(arguments.word("bewegung"));
        return (series, notes) -> {
            PeriodWindow then = PeriodWindow.of(series, periods, 1);
            if (then == null) {
                return notes.undecided(noneThen(periods));
            }
            if (then.mean() <= 0) {
                return notes.undecided("der frühere Wert liegt nicht über 0");
            }
            notes.with("value", series.value()).with("then", then.mean()).with("periods", periods);
            double move = sign * (series.value() - then.mean()) / then.mean();
            return notes.compareMove("shareOfThen", move, comparison, share);
        };
    }

    private static Check jump(Arguments arguments) {
        String way = arguments.word("wandel");
        boolean any = way.equals("verändert");
        return (series, notes) -> {
            RobustZ test = series.yearlyChange();
            if (test == null) {
                return tooFewChanges(notes);
            }
            noteJump(test, notes);
            return Truth.of(test.isJump() && (any || DirectionWord.of(way, series) == test.side()));
        };
    }

    private static Truth tooFewChanges(Notes notes) {
        return notes.undecided("weniger als %d frühere Veränderungen".formatted(RobustZ.FEWEST_CHANGES));
    }

    private static void noteJump(RobustZ test, Notes notes) {
        notes.with("method", "robust-z").with("yearlyChange", test.change()).with("n", test.n());
        if (test.hasZ()) {
            notes.with("robustZ", test.z());
        }
    }

    private static Check strongJump(Arguments arguments) {
        double limit = arguments.number("zahl");
        return (series, notes) -> {
            RobustZ test = series.yearlyChange();
            if (test == null) {
                return tooFewChanges(notes);
            }
            noteJump(test, notes.with("limit", limit));
            return Truth.of(test.isBeyond(limit));
        };
    }

    private static Check run(Arguments arguments, String way) {
        int periods = arguments.count("zeiträume");
        return (series, notes) -> {
            int run = series.runOf(DirectionWord.of(way, series));
            notes.with("run", run).with("limit", periods);
            return Truth.of(run >= periods);
        };
    }
}
