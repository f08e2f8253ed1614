package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FunnelPlace;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** A district lies further from the city's value than districts of its size do by chance. */
public final class OutsideFunnel extends SeriesReason {
    private final double level;

    public OutsideFunnel(Assessment series, Limits limits) {
        super(series);
        this.level = limits.get(Limit.FUNNEL_LEVEL);
    }

    /** Whether a series lies outside. */
    public static boolean isIn(Assessment series, Limits limits) {
        FunnelPlace place = series.peers().funnel().of(series);
        return place != null && place.isBeyond(limits.get(Limit.FUNNEL_LEVEL));
    }

    /** Whether it lies on the side of the worse values. */
    public boolean isOnTheWorseSide() {
        return series.indicator().direction().sign() * place().side() < 0;
    }

    @Override
    String statement() {
        return Wording.value(series) + " liegt " + (place().side() < 0 ? "unter" : "über") + " dem Bereich von "
                + Wording.number(series, place().lowerLimit(level)) + " bis "
                + Wording.number(series, place().upperLimit(level)) + ", in dem Werte von Gebieten dieser Größe "
                + (place().isExact() ? "durch Zufall " : "nach Zufall und üblichen Unterschieden ")
                + "um den Wert der Gesamtstadt von " + Wording.number(series, series.cityValue()) + " schwanken";
    }

    @Override
    void addTo(Evidence evidence) {
        FunnelPlace place = place();
        evidence.with("method", place.isExact() ? "funnel-exact" : "funnel-overdispersed")
                .with("p", place.p())
                .with("limit", level)
                .with("intervalLow", place.lowerLimit(level))
                .with("intervalHigh", place.upperLimit(level))
                .with("overdispersion", place.overdispersion())
                .with("districts", place.districts());
    }

    private FunnelPlace place() {
        return Objects.requireNonNull(series.peers().funnel().of(series));
    }
}
