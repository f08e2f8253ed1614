package org.pegel.rule.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Crossing;
import org.pegel.assessment.Stage;
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
                + Wording.worseSide(series) + " der " + (isAction(series) ? "Handlungsschwelle" : "Prüfschwelle")
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
                .with("limitKind", isAction(series) ? Stage.ACTION.id() : Stage.REVIEW.id())
                .with("warningFrom", limits.get(Limit.CROSSING_WARNING))
                .with("criticalFrom", limits.get(Limit.CROSSING_CRITICAL))
                .with("reaction", threshold().reaction())
                .with("setBy", threshold().setBy());
    }

    /** Of the next threshold beyond the stage that the series, or its newest value alone, has reached. */
    private static @Nullable Crossing crossing(Assessment series, Limits limits) {
        Threshold threshold = series.threshold();
        if (threshold == null || !series.reliability().isTestable()) {
            return null;
        }
        int years = limits.count(Limit.CROSSING_YEARS);
        return switch (reached(series)) {
            case NONE ->
                isAction(series)
                        ? series.trend().actionCrossing(years)
                        : series.trend().reviewCrossing(years);
            case REVIEW -> series.trend().actionCrossing(years);
            case ACTION -> null;
        };
    }

    private static Stage reached(Assessment series) {
        Stage ofValue = series.stageOfValue();
        return ofValue.compareTo(series.stage()) > 0 ? ofValue : series.stage();
    }

    /** Whether the next threshold is the Handlungsschwelle: there is no other, or that one is reached. */
    private static boolean isAction(Assessment series) {
        return Objects.requireNonNull(series.threshold()).review() == null || reached(series) != Stage.NONE;
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
