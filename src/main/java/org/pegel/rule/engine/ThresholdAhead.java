package org.pegel.rule.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Crossing;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;
import org.pegel.target.Threshold;

/** A threshold that is not reached yet probably will be. */
public final class ThresholdAhead extends SeriesReason {
    private final Limits limits;

    public ThresholdAhead(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    /** Whether the next threshold of a series is about to be crossed. */
    public static boolean isIn(Assessment series, Limits limits) {
        Crossing crossing = crossing(series, limits);
        return crossing != null && crossing.probability().orElse(0) >= limits.get(Limit.CROSSING_WARNING);
    }

    /** Whether it is very probable, and the city has said how it will react. */
    public boolean isUrgent() {
        return probability() >= limits.get(Limit.CROSSING_CRITICAL)
                && threshold().reaction() != null;
    }

    @Override
    String statement() {
        Crossing crossing = crossing();
        return Wording.value(series) + "; setzt sich die Entwicklung der " + crossing.n()
                + " Werte fort, liegt der Wert innerhalb von " + Wording.years(crossing.years())
                + " mit einer Wahrscheinlichkeit von mindestens " + Wording.probability(probability()) + " "
                + Wording.worseSide(series) + " der " + next().name()
                + " von " + Wording.number(series, crossing.limit());
    }

    @Override
    void addTo(Evidence evidence) {
        Crossing crossing = crossing();
        evidence.with("method", crossing.method())
                .with("points", crossing.n())
                .with("probability", probability())
                .with("horizonYears", crossing.years())
                .with("limit", crossing.limit())
                .with("limitKind", next().stage().id())
                .with("warningFrom", limits.get(Limit.CROSSING_WARNING))
                .with("criticalFrom", limits.get(Limit.CROSSING_CRITICAL))
                .with("reaction", threshold().reaction())
                .with("setBy", threshold().setBy());
    }

    private static @Nullable Crossing crossing(Assessment series, Limits limits) {
        NextLimit next = series.reliability().isTestable() ? NextLimit.of(series) : null;
        return next == null ? null : series.trend().crossing(next.value(), limits.count(Limit.CROSSING_YEARS));
    }

    private NextLimit next() {
        return Objects.requireNonNull(NextLimit.of(series));
    }

    private Crossing crossing() {
        return Objects.requireNonNull(crossing(series, limits));
    }

    private double probability() {
        return crossing().probability().orElseThrow();
    }

    private Threshold threshold() {
        return Objects.requireNonNull(series.threshold());
    }
}
