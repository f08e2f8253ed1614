package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;
import org.pegel.target.Threshold;

/** Forms about Prüfschwelle and Handlungsschwelle. */
final class ThresholdMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("stufe", arguments -> on(arguments, ThresholdMeanings::isReached)),
            entry("stufe-neu", arguments -> on(arguments, ThresholdMeanings::isNew)),
            entry("stufe-verlassen", arguments -> on(arguments, ThresholdMeanings::isLeft)),
            entry("jenseits", arguments -> on(arguments, ThresholdMeanings::isBeyond)),
            entry("jenseits-seit", ThresholdMeanings::beyondSince),
            entry("schwelle-nah", ThresholdMeanings::near),
            entry("schwelle-festgelegt", ThresholdMeanings::isSet));

    static final String NONE = "für die Reihe gilt keine solche Schwelle";

    private ThresholdMeanings() {}

    @FunctionalInterface
    private interface OnLimit {
        boolean holds(Assessment series, boolean action, double limit);
    }

    private static Check on(Arguments arguments, OnLimit statement) {
        boolean action = isAction(arguments);
        return (series, notes) -> {
            Double limit = limit(series, action);
            if (limit == null) {
                return notes.undecided(NONE);
            }
            notes.with("value", series.value())
                    .with("limit", limit)
                    .with("stage", series.stage().id())
                    .with("previousStage", series.previousStage().id());
            return Truth.of(statement.holds(series, action, limit));
        };
    }

    static boolean isAction(Arguments arguments) {
        return arguments.word("schwelle").equals("handlungsschwelle");
    }

    static @Nullable Double limit(Assessment series, boolean action) {
        Threshold threshold = series.threshold();
        return threshold == null ? null : action ? threshold.action() : threshold.review();
    }

    private static boolean isReached(Assessment series, boolean action, double limit) {
        return reaches(series.stage(), action);
    }

    private static boolean isNew(Assessment series, boolean action, double limit) {
        return reaches(series.stage(), action) && !reaches(series.previousStage(), action);
    }

    private static boolean isLeft(Assessment series, boolean action, double limit) {
        return !reaches(series.stage(), action) && reaches(series.previousStage(), action);
    }

    private static boolean isBeyond(Assessment series, boolean action, double limit) {
        return isBeyond(series, series.value(), limit);
    }

    /** Who has reached the Handlungsschwelle has reached the Prüfschwelle, too. */
    private static boolean reaches(Stage stage, boolean action) {
        return action ? stage == Stage.ACTION : stage != Stage.NONE;
    }

    /** A value equal to the limit is not beyond it. */
    private static boolean isBeyond(Assessment series, double value, double limit) {
        return series.indicator().direction().sign() * (limit - value) > 0;
    }

    private static Check beyondSince(Arguments arguments) {
        boolean action = isAction(arguments);
        int periods = arguments.count("zeiträume");
        return (series, notes) -> {
            Double limit = limit(series, action);
            if (limit == null) {
                return notes.undecided(NONE);
            }
            int since = 0;
            while (since < series.n() && isBeyond(series, series.comparableValue(series.n() - 1 - since), limit)) {
                since++;
            }
            notes.with("value", series.value())
                    .with("limit", limit)
                    .with("beyondFor", since)
                    .with("periods", periods);
            return Truth.of(since >= periods);
        };
    }

    private static Check near(Arguments arguments) {
        boolean action = isAction(arguments);
        double distance = arguments.number("abstand");
        return (series, notes) -> {
            Double limit = limit(series, action);
            if (limit == null) {
                return notes.undecided(NONE);
            }
            double before = series.indicator().direction().sign() * (series.value() - limit);
            notes.with("value", series.value()).with("limit", limit).with("distance", before);
            return Truth.of(before >= 0 && Comparison.BELOW.holds(before, distance));
        };
    }

    private static Check isSet(Arguments arguments) {
        boolean action = isAction(arguments);
        return (series, notes) -> Truth.of(limit(series, action) != null);
    }
}
