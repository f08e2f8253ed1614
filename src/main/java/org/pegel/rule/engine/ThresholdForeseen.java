package org.pegel.rule.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FirstCrossing;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;
import org.pegel.target.Threshold;

/** A threshold will probably be crossed, as the past of all districts of the level teaches. */
public final class ThresholdForeseen extends SeriesReason {
    private final Limits limits;

    public ThresholdForeseen(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    /** Whether the next threshold of a series will probably be crossed. */
    public static boolean isIn(Assessment series, Limits limits) {
        FirstCrossing crossing = crossing(series, limits);
        return crossing != null && crossing.probability().orElse(0) >= limits.get(Limit.EARLY_PROBABILITY);
    }

    @Override
    String statement() {
        FirstCrossing crossing = crossing();
        return Wording.value(series) + "; nach dem, was bisher " + learnedFrom(crossing)
                + " geschah, liegt der Wert innerhalb von "
                + Wording.years(crossing.years()) + " mit einer Wahrscheinlichkeit von etwa "
                + Wording.probability(probability()) + " " + Wording.worseSide(series) + " der "
                + next().name() + " von " + Wording.number(series, crossing.limit());
    }

    private static String learnedFrom(FirstCrossing crossing) {
        if (crossing.windows() == 0) {
            return "in anderen Reihen";
        }
        return crossing.districts() == 1 ? "in dieser Reihe" : "in " + crossing.districts() + " Gebieten";
    }

    @Override
    void addTo(Evidence evidence) {
        FirstCrossing crossing = crossing();
        evidence.with("method", FirstCrossing.METHOD)
                .with("points", crossing.n())
                .with("probability", probability())
                .with("horizonYears", crossing.years())
                .with("limit", crossing.limit())
                .with("limitKind", next().stage().id())
                .with("distanceInUsualChanges", crossing.distance())
                .with("districts", crossing.districts())
                .with("windows", crossing.windows())
                .with("warningFrom", limits.get(Limit.EARLY_PROBABILITY))
                .with("quietYears", limits.count(Limit.EARLY_QUIET))
                .with("reaction", threshold().reaction())
                .with("setBy", threshold().setBy());
    }

    private static @Nullable FirstCrossing crossing(Assessment series, Limits limits) {
        NextLimit next = NextLimit.of(series);
        return next == null
                ? null
                : series.peers()
                        .firstCrossing(
                                series, next.value(), limits.count(Limit.EARLY_YEARS), limits.count(Limit.EARLY_QUIET));
    }

    private NextLimit next() {
        return Objects.requireNonNull(NextLimit.of(series));
    }

    private Threshold threshold() {
        return Objects.requireNonNull(series.threshold());
    }

    private FirstCrossing crossing() {
        return Objects.requireNonNull(crossing(series, limits));
    }

    private double probability() {
        return crossing().probability().orElseThrow();
    }
}
