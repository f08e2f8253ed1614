package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/** A target is missed, or will be at the pace so far. */
public final class TargetOffTrack extends SeriesReason {

    public TargetOffTrack(Assessment series) {
        super(series);
    }

    @Override
    String statement() {
        return Wording.value(series) + judgement() + decision();
    }

    private String judgement() {
        Target target = target();
        Double wanted = target.value();
        if (target.type() == TargetType.IMPROVE || wanted == null) {
            return "; angestrebt ist eine Verbesserung, im Mittel der letzten Zeiträume" + pace();
        }
        Integer year = target.year();
        String value = Wording.number(series, wanted);
        if (year == null) {
            return missed(value) + ", der durchgehend gelten soll";
        }
        if (year <= series.period().lastYear()) {
            return missed(value) + " für " + year;
        }
        return "; Zielwert " + value + " bis " + year + ", im Mittel der letzten Zeiträume" + pace()
                + expectation(year);
    }

    private String missed(String value) {
        return " liegt " + Wording.worseSide(series) + " dem Zielwert von " + value;
    }

    private String pace() {
        double pace = series.targetTracking().actualPace().orElse(0);
        return " " + Wording.change(series, pace) + " je Jahr";
    }

    private String expectation(int year) {
        TargetTracking tracking = series.targetTracking();
        return tracking.projection().isEmpty()
                ? ""
                : ", fortgeschrieben "
                        + Wording.number(series, tracking.projection().getAsDouble()) + " im Jahr " + year;
    }

    private String decision() {
        String paper = target().paper();
        return paper == null ? "" : " (Vorlage " + paper + ")";
    }

    @Override
    void addTo(Evidence evidence) {
        Target target = target();
        TargetTracking tracking = series.targetTracking();
        evidence.with("target", target.value())
                .with("targetYear", target.year())
                .with("targetType", target.type().name().toLowerCase(java.util.Locale.ROOT))
                .with("method", tracking.method())
                .with("status", tracking.status().id())
                .with("points", tracking.n())
                .with("projection", tracking.projection())
                .with("shortfall", tracking.shortfall())
                .with("requiredPace", tracking.requiredPace())
                .with("actualPace", tracking.actualPace())
                .with("committee", target.committee())
                .with(
                        "decidedOn",
                        target.decidedOn() == null ? null : target.decidedOn().toString())
                .with("paper", target.paper());
    }

    private Target target() {
        return Objects.requireNonNull(series.target());
    }
}
