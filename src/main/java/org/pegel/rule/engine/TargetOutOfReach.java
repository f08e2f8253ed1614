package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetForecast;
import org.pegel.target.Target;

/** A target will be missed at the trend of the series, even at its more favourable end. */
public final class TargetOutOfReach extends SeriesReason {

    public TargetOutOfReach(Assessment series) {
        super(series);
    }

    /** Whether a target of a series will be missed. */
    public static boolean isIn(Assessment series) {
        return TargetForecast.ofMissed(series) != null;
    }

    @Override
    String statement() {
        TargetForecast forecast = forecast();
        return Wording.value(series) + "; setzt sich die Entwicklung der "
                + forecast.arrival().n()
                + " Werte fort, läge der Wert " + forecast.target().year() + " zwischen "
                + Wording.number(series, forecast.low()) + " und " + Wording.number(series, forecast.high())
                + " und auch im günstigen Fall " + Wording.worseSide(series) + " dem Zielwert von "
                + Wording.number(series, value());
    }

    @Override
    void addTo(Evidence evidence) {
        TargetForecast forecast = forecast();
        Target target = forecast.target();
        evidence.with("method", "sen")
                .with("points", forecast.arrival().n())
                .with("target", value())
                .with("targetYear", target.year())
                .with("slope", forecast.arrival().slope())
                .with("intervalLow", forecast.low())
                .with("intervalHigh", forecast.high())
                .with("level", 0.95)
                .with("committee", target.committee())
                .with("paper", target.paper());
    }

    private TargetForecast forecast() {
        return Objects.requireNonNull(TargetForecast.ofMissed(series));
    }

    private double value() {
        return Objects.requireNonNull(forecast().target().value());
    }
}
