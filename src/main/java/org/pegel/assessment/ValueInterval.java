package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.smallnumbers.EventCount;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.catalogue.Indicator;

/**
 * How sure a value is that few cases make up: of shares Wilson's interval, of rates the exact one (Garwood) below ten events
 * and Byar's from there; both 95 %. It speaks of chance alone, as if the place were a sample of many like it. Of a gap
 * between two groups see {@link GapUncertainty}.
 *
 * @param low in the unit of the indicator; of a ratio without unit
 * @param high in the same, not below {@code low}
 * @param method "wilson", "exact" or "byar"; "clopper-pearson" of {@link #exactOf}; "newcombe" of a gap, "katz" of a ratio
 */
public record ValueInterval(double low, double high, String method) {
    private static final double LEVEL = 0.95;

    /** The interval of the value; absent without a value, without cases or base, or when they are not those of a share. */
    public static @Nullable ValueInterval of(SeriesPoint point) {
        return reasonAgainst(point) == null
                ? of(
                        point.indicator(),
                        point.cases().orElseThrow(),
                        point.denominator().orElseThrow())
                : null;
    }

    /**
     * The exact interval of a share, by Clopper and Pearson: wider, and never too short on average. Absent where {@link #of}
     * is, and for rates, whose interval is exact already where few events make them up.
     */
    public static @Nullable ValueInterval exactOf(SeriesPoint point) {
        Indicator indicator = point.indicator();
        if (reasonAgainst(point) != null || FunnelCentre.countsEvents(indicator)) {
            return null;
        }
        double cases = point.cases().orElseThrow();
        double factor = indicator.factor() == null ? 1 : indicator.factor();
        Interval share = new Proportion(cases, point.denominator().orElseThrow())
                .clopperPearson(LEVEL)
                .times(factor);
        return new ValueInterval(share.low(), share.high(), "clopper-pearson");
    }

    /** Why there is none, German; absent when there is one. */
    static @Nullable String reasonAgainst(SeriesPoint point) {
        OptionalDouble cases = point.cases();
        OptionalDouble base = point.denominator();
        if (!point.hasValue()) {
            return "kein Wert";
        }
        if (point.indicator().factor() == null) {
            return "der Indikator nennt keinen Faktor aus Zähler und Nenner";
        }
        if (cases.isEmpty() || base.isEmpty() || !(base.getAsDouble() > 0)) {
            return "kein Zähler und Nenner";
        }
        return FunnelCentre.fits(point.indicator(), cases.getAsDouble(), base.getAsDouble())
                ? null
                : "Zähler und Nenner bilden keinen Anteil";
    }

    private static ValueInterval of(Indicator indicator, double cases, double base) {
        double factor = indicator.factor() == null ? 1 : indicator.factor();
        if (FunnelCentre.countsEvents(indicator)) {
            Interval count = new EventCount(cases).interval(LEVEL).times(factor / base);
            return new ValueInterval(count.low(), count.high(), cases < EventCount.BYAR_FROM ? "exact" : "byar");
        }
        Interval share = new Proportion(cases, base).wilson(LEVEL).times(factor);
        return new ValueInterval(share.low(), share.high(), "wilson");
    }
}
