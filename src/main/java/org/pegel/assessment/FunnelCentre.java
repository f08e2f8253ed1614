package org.pegel.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.smallnumbers.CountFunnel;
import org.pegel.assessment.smallnumbers.EventCount;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.assessment.smallnumbers.ProportionFunnel;
import org.pegel.assessment.smallnumbers.Tails;
import org.pegel.catalogue.Indicator;

/**
 * The city's value as the middle of a funnel.
 *
 * @param perBase cases per one of the base
 * @param factor value = factor × cases ÷ base
 * @param events whether events are counted, which may happen to one more than once, and not a part of a whole
 */
record FunnelCentre(double perBase, double factor, boolean events) {

    private static final String SHARE = "%";

    /** Absent when the city's value leaves no room for chance. */
    static @Nullable FunnelCentre of(Indicator indicator, double cityValue) {
        double factor = Objects.requireNonNull(indicator.factor());
        double perBase = cityValue / factor;
        boolean events = countsEvents(indicator);
        boolean usable = events ? perBase > 0 && Double.isFinite(perBase) : ProportionFunnel.isCentre(perBase);
        return usable ? new FunnelCentre(perBase, factor, events) : null;
    }

    private static boolean countsEvents(Indicator indicator) {
        return !indicator.unit().equals(SHARE);
    }

    /** Whether cases and base can be those of a value of the indicator. */
    static boolean fits(Indicator indicator, double cases, double base) {
        return countsEvents(indicator) ? cases >= 0 : Proportion.isShare(cases, base);
    }

    /** How many standard errors a place lies above the city. */
    double z(double cases, double base) {
        return events
                ? new CountFunnel(perBase * base).z(new EventCount(cases))
                : new ProportionFunnel(perBase).z(new Proportion(cases, base));
    }

    /** How probable a place's cases are by chance alone. */
    Tails tails(double cases, double base) {
        return events
                ? new CountFunnel(perBase * base).tails(new EventCount(cases))
                : new ProportionFunnel(perBase).tails(new Proportion(cases, base));
    }

    /** The limit that a probability lies below by chance alone, in the unit of the indicator. */
    double exactLimit(double base, double p) {
        return events
                ? factor * new CountFunnel(perBase * base).exactLimit(p) / base
                : factor * new ProportionFunnel(perBase).exactLimit((int) Math.rint(base), p);
    }

    /** The standard error of a place's value, in the unit of the indicator. */
    double standardError(double base) {
        return factor * (events ? Math.sqrt(perBase / base) : new ProportionFunnel(perBase).standardError(base));
    }

    /** The city's value. */
    double value() {
        return perBase * factor;
    }
}
