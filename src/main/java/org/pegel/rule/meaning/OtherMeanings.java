package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GroupGap;
import org.pegel.assessment.PeriodWindow;
import org.pegel.assessment.RobustZ;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about the group that a group is compared with, and about the other districts. */
final class OtherMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("gruppe-abstand", OtherMeanings::gap),
            entry("gruppe-abstand-verändert", OtherMeanings::gapMoved),
            entry("gruppe-abstand-wächst", arguments -> OtherMeanings::gapWidens),
            entry("gruppe-abstand-tempo", OtherMeanings::gapPace),
            entry("andere-gebiete", arguments -> OtherMeanings::offPeers),
            entry("andere-gebiete-tendenz", OtherMeanings::offPeersTo));

    private static final String NO_GAP = "keine Vergleichsgruppe, oder kein Wert von ihr";

    private OtherMeanings() {}

    private static Check gap(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("abstand");
        return (series, notes) -> {
            GroupGap gap = series.gap();
            if (gap == null) {
                return notes.undecided(NO_GAP);
            }
            note(series, gap, notes);
            return notes.compare("gap", Math.abs(gap.difference()), comparison, limit);
        };
    }

    private static void note(Assessment series, GroupGap gap, Notes notes) {
        notes.with("value", series.value())
                .with("comparedGroup", gap.other().groupId())
                .with("comparedValue", gap.other().value());
    }

    private static Check gapMoved(Arguments arguments) {
        int periods = arguments.count("zeiträume");
        int sign = DirectionWord.of(arguments.word("abstandsbewegung"));
        return (series, notes) -> {
            GroupGap gap = series.gap();
            if (gap == null) {
                return notes.undecided(NO_GAP);
            }
            OptionalDouble then =
                    CityMeanings.size(PeriodWindow.of(series, 1, periods), PeriodWindow.of(gap.other(), 1, periods));
            if (then.isEmpty()) {
                return notes.undecided("einer der Zeiträume davor fehlt, oder ein Bruch liegt dazwischen");
            }
            note(
                    series,
                    gap,
                    notes.with("gap", Math.abs(gap.difference()))
                            .with("gapBefore", then)
                            .with("periodsBefore", periods));
            return Truth.of(Comparison.ABOVE.holds(sign * Math.abs(gap.difference()), sign * then.getAsDouble()));
        };
    }

    private static Truth gapWidens(Assessment series, Notes notes) {
        GroupGap gap = series.gap();
        String reason = gap == null ? NO_GAP : series.reliability().reasonAgainstGap(gap);
        if (gap == null || reason != null) {
            return notes.undecided(reason);
        }
        note(series, gap, notes);
        OptionalDouble p = gap.wideningP();
        notes.with("method", "mann-kendall-gap").with("n", gap.n()).with("p", p).with("level", TrendMeanings.LEVEL);
        return Truth.of(p.isPresent() && p.getAsDouble() <= TrendMeanings.LEVEL);
    }

    private static Check gapPace(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("abstand");
        return (series, notes) -> {
            GroupGap gap = series.gap();
            OptionalDouble pace = gap == null ? OptionalDouble.empty() : gap.changePerYear();
            if (gap == null || pace.isEmpty()) {
                return notes.undecided(gap == null ? NO_GAP : "zu wenige Zeiträume mit beiden Gruppen");
            }
            note(series, gap, notes.with("n", gap.n()));
            return notes.compareMove("gapChangePerYear", pace.getAsDouble(), comparison, limit);
        };
    }

    private static Truth offPeers(Assessment series, Notes notes) {
        RobustZ test = series.peers().peerChanges().of(series);
        if (test == null) {
            return tooFewPeers(notes);
        }
        notePeers(test, notes);
        return Truth.of(test.isJump());
    }

    private static Truth tooFewPeers(Notes notes) {
        return notes.undecided("weniger als %d andere Gebiete mit einer Veränderung".formatted(RobustZ.FEWEST_CHANGES));
    }

    private static void notePeers(RobustZ test, Notes notes) {
        notes.with("method", "robust-z")
                .with("yearlyChange", test.change())
                .with("medianOfOthers", test.median())
                .with("n", test.n());
    }

    private static Check offPeersTo(Arguments arguments) {
        String way = arguments.word("tendenz");
        return (series, notes) -> {
            RobustZ test = series.peers().peerChanges().of(series);
            if (test == null) {
                return tooFewPeers(notes);
            }
            notePeers(test, notes);
            return Truth.of(test.isJump() && DirectionWord.of(way, series) == test.side());
        };
    }
}
