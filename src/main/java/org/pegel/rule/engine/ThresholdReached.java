package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.target.Threshold;

/** A value is beyond a threshold, or has not yet recovered from it. */
final class ThresholdReached extends SeriesReason {

    ThresholdReached(Assessment series) {
        super(series);
    }

    /** Whether the city has said how it will react. */
    boolean hasReaction() {
        return threshold().reaction() != null;
    }

    @Override
    String statement() {
        String limit = Wording.worseSide(series) + " der " + limitName() + " von " + Wording.number(series, limit());
        if (isBeyond()) {
            return Wording.value(series) + " liegt " + limit;
        }
        return Wording.value(series) + " liegt nicht mehr " + limit + "; die Entwarnung ist noch nicht erreicht";
    }

    @Override
    void addTo(Evidence evidence) {
        Threshold threshold = threshold();
        evidence.with("limit", limit())
                .with("limitKind", isAction() ? Stage.ACTION.id() : Stage.REVIEW.id())
                .with("recovery", threshold.recovery())
                .with("confirmation", threshold.confirmation())
                .with("previousStage", series.previousStage().id())
                .with("reaction", threshold.reaction())
                .with("setBy", threshold.setBy());
    }

    private boolean isBeyond() {
        return series.indicator().direction().sign() * (limit() - series.value()) > 0;
    }

    private String limitName() {
        return isAction() ? "Handlungsschwelle" : "Prüfschwelle";
    }

    /** Where there is only a Handlungsschwelle, it is the one that counts. */
    private boolean isAction() {
        return threshold().review() == null || series.stage() == Stage.ACTION;
    }

    private double limit() {
        return Objects.requireNonNull(
                isAction() ? threshold().action() : threshold().review());
    }

    private Threshold threshold() {
        return Objects.requireNonNull(series.threshold());
    }
}
