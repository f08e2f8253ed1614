package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;

/** A target is missed, or will be at the pace so far. */
public final class TargetOffTrack extends SeriesReason {

    public TargetOffTrack(Assessment series) {
        super(series);
    }

    @Override
    String statement() {
        return Wording.value(series) + new TargetWording(series).judgement();
    }

    @Override
    void addTo(Evidence evidence) {
        Target target = Objects.requireNonNull(series.target());
        TargetTracking tracking = series.targetTracking();
        addAim(evidence, target.aim());
        TargetStatus longTerm = tracking.longTermStatus();
        evidence.with("method", tracking.method())
                .with("status", tracking.status().id())
                .with("points", tracking.n())
                .with("gap", tracking.gap())
                .with("comparedTo", tracking.comparedTo())
                .with(target.type().isGap() ? "gapProjection" : "projection", tracking.projection())
                .with("shortfall", tracking.shortfall())
                .with("expected", tracking.expected())
                .with("shareOfPath", tracking.shareOfPath())
                .with("growth", tracking.growth())
                .with("paceRatio", tracking.paceRatio())
                .with("longTermStatus", longTerm == null ? null : longTerm.id())
                .with("requiredPace", tracking.requiredPace())
                .with("actualPace", tracking.actualPace())
                .with("committee", target.committee())
                .with(
                        "decidedOn",
                        target.decidedOn() == null ? null : target.decidedOn().toString())
                .with("paper", target.paper());
    }

    /** What is no value of the indicator, a gap or a rate, has a name of its own. */
    private static void addAim(Evidence evidence, TargetAim aim) {
        String value =
                switch (aim.type()) {
                    case REACH, HOLD, IMPROVE, CORRIDOR -> "target";
                    case MAXIMUM_GROWTH -> "maximumGrowth";
                    case CLOSE_GAP_TO_CITY, CLOSE_GAP_TO_GROUP -> "targetGap";
                };
        evidence.with(value, aim.value())
                .with("targetYear", aim.year())
                .with("targetType", aim.type().id())
                .with("comparedGroup", aim.comparedGroup())
                .with("lower", aim.lower())
                .with("upper", aim.upper());
    }
}
