package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.PeriodText;

/** A value, or its gap to the city or another group, is beyond a threshold or has not yet recovered: one finding a series. */
public final class LimitsReached extends SeriesReason {
    private final List<GapStage> gaps;

    public LimitsReached(Assessment series) {
        super(series);
        this.gaps = series.gapStages().stream()
                .filter(gap -> gap.stage() != Stage.NONE)
                .toList();
    }

    /** Whether any threshold of the series is reached. */
    public static boolean isIn(Assessment series) {
        if (series.stage() != Stage.NONE) {
            return true;
        }
        for (GapStage gap : series.gapStages()) {
            if (gap.stage() != Stage.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a Handlungsschwelle is reached for which the city has said how it will react. */
    public boolean isUrgent() {
        return (hasValueStage() && new ThresholdReached(series).isUrgent())
                || gaps.stream()
                        .anyMatch(gap ->
                                gap.stage() == Stage.ACTION && gap.threshold().reaction() != null);
    }

    private boolean hasValueStage() {
        return series.stage() != Stage.NONE;
    }

    @Override
    String statement() {
        List<String> parts = new ArrayList<>();
        if (hasValueStage()) {
            parts.add(new ThresholdReached(series).statement());
        }
        gaps.forEach(gap -> parts.add(statement(gap)));
        return String.join("; ", parts);
    }

    private String statement(GapStage gap) {
        String limit = (gap.isAction() ? "Handlungsschwelle" : "Prüfschwelle") + " für den Abstand ("
                + Wording.distance(series, gap.limit()) + ")";
        String distance = "der Abstand " + to(gap) + " beträgt " + Wording.distance(series, gap.gap()) + " ("
                + PeriodText.german(series.period()) + ": " + Wording.number(series, series.value()) + " und "
                + Wording.number(series, gap.otherValue()) + ") und liegt ";
        return gap.isBeyond()
                ? distance + "über der " + limit
                : distance + "nicht mehr über der " + limit + "; die Entwarnung ist noch nicht erreicht";
    }

    private static String to(GapStage gap) {
        return gap.group() == null ? "zur Gesamtstadt" : "zu „" + gap.to() + "“";
    }

    @Override
    void addTo(Evidence evidence) {
        if (hasValueStage()) {
            new ThresholdReached(series).addTo(evidence);
        }
        if (!gaps.isEmpty()) {
            evidence.with("gapLimits", gaps.stream().map(LimitsReached::entry).toList());
        }
    }

    private static Map<String, Object> entry(GapStage gap) {
        return new Evidence()
                .with("comparedTo", gap.to())
                .with("comparedGroup", gap.group())
                .with("comparedValue", gap.otherValue())
                .with("gap", gap.gap())
                .with("points", gap.n())
                .with("limit", gap.limit())
                .with("limitKind", gap.isAction() ? Stage.ACTION.id() : Stage.REVIEW.id())
                .with("recovery", gap.threshold().recovery())
                .with("confirmation", gap.threshold().confirmation())
                .with("previousStage", gap.previousStage().id())
                .with("reaction", gap.threshold().reaction())
                .with("setBy", gap.threshold().setBy())
                .asMap();
    }
}
