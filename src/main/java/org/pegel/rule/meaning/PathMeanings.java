package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetTracking;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;
import org.pegel.target.Target;
import org.pegel.target.TargetMethod;

/** Forms about the place of a series beside its Zielpfad. */
final class PathMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("pfad", PathMeanings::side),
            entry("pfad-um", PathMeanings::behindBy),
            entry("weg", PathMeanings::share));

    private static final double PERCENT = 100;

    private PathMeanings() {}

    private static Check side(Arguments arguments) {
        boolean behind = arguments.word("pfadlage").equals("hinter");
        return (series, notes) -> {
            Double lag = lag(series);
            if (lag == null) {
                return notes.undecided(withoutPath(series));
            }
            noteExpected(series, notes);
            return Truth.of(Comparison.ABOVE.holds(behind ? lag : -lag, 0));
        };
    }

    /** How much worse the value, or the gap, is than the path asks for; absent without a path. */
    private static @Nullable Double lag(Assessment series) {
        TargetTracking tracking = series.targetTracking();
        Target target = tracking.target();
        OptionalDouble expected = tracking.expected();
        if (target == null || target.method() != TargetMethod.PATH || expected.isEmpty()) {
            return null;
        }
        OptionalDouble gap = tracking.gap();
        return gap.isPresent()
                ? gap.getAsDouble() - expected.getAsDouble()
                : series.indicator().direction().sign() * (expected.getAsDouble() - series.value());
    }

    private static void noteExpected(Assessment series, Notes notes) {
        TargetTracking tracking = series.targetTracking();
        notes.with("value", series.value()).with("gap", tracking.gap()).with("expected", tracking.expected());
    }

    private static String withoutPath(Assessment series) {
        Target target = series.target();
        if (target == null) {
            return TargetMeanings.NONE;
        }
        String reason = series.targetTracking().notRatedReason();
        return target.method() != TargetMethod.PATH || reason == null ? "das Ziel hat keinen Zielpfad" : reason;
    }

    private static Check behindBy(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double by = arguments.number("abstand");
        return (series, notes) -> {
            Double lag = lag(series);
            if (lag == null) {
                return notes.undecided(withoutPath(series));
            }
            noteExpected(series, notes);
            return notes.compare("behind", lag, comparison, by);
        };
    }

    private static Check share(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double share = arguments.number("anteil");
        return (series, notes) -> {
            OptionalDouble way = series.targetTracking().wayPercent();
            if (way.isEmpty()) {
                return notes.undecided(withoutPath(series));
            }
            noteExpected(series, notes);
            return notes.compare("shareOfWay", way.getAsDouble() / PERCENT, comparison, share);
        };
    }
}
