package org.pegel.rule.engine;

import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.Influence;
import org.pegel.rule.Severity;
import org.pegel.rule.severity.Aspect;
import org.pegel.rule.severity.SeverityRow;
import org.pegel.target.Threshold;

/** A value is beyond a threshold, or has not yet recovered from it. */
public final class ThresholdReached extends SeriesReason {

    private final @Nullable SeverityRow row;

    public ThresholdReached(Assessment series) {
        this(series, null);
    }

    /** Judged by a row of {@code bewertung.csv}. */
    public ThresholdReached(Assessment series, @Nullable SeverityRow row) {
        super(series);
        this.row = row;
    }

    /** What the row says, else dringend at the Handlungsschwelle; never dringend unless the city has said how it reacts. */
    public Severity severity() {
        Severity wanted = row != null ? row.severity() : isAtAction() ? Severity.CRITICAL : Severity.WARNING;
        return wanted == Severity.CRITICAL && threshold().reaction() == null ? Severity.WARNING : wanted;
    }

    private boolean isAtAction() {
        return series.stage() == Stage.ACTION;
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
        if (row != null) {
            addRow(evidence, row);
        }
    }

    /** What the row asked about the series, and by when it wants an answer; nobody owes one for what is only watched. */
    private void addRow(Evidence evidence, SeverityRow asked) {
        for (Aspect aspect : Aspect.values()) {
            if (asked.asks(aspect)) {
                evidence.with(aspect.name().toLowerCase(Locale.ROOT) + "Class", aspect.of(series));
            }
        }
        Period answerTime = asked.answerTime();
        if (answerTime != null && series.indicator().influence() != Influence.OBSERVABLE) {
            evidence.with("answerWithin", answerTime.toString());
        }
        evidence.with("severityRow", asked.place().toString());
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
