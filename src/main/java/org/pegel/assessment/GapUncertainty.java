package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.assessment.disparity.ShareGap;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;

/**
 * How sure the newest gap between two groups is: the difference in the unit of the indicator and the ratio of the two
 * values, each with its 95 % interval where both values are shares whose cases and base are known. Both belong together:
 * points can close while the ratio widens. Intervals speak of chance alone and take the groups as apart from each other;
 * there is none for a part of everybody beside everybody.
 */
public final class GapUncertainty {
    private static final double LEVEL = 0.95;

    private final Assessment one;
    private final Assessment other;

    /** Of two values that exist. */
    GapUncertainty(Assessment one, Assessment other) {
        this.one = one;
        this.other = other;
    }

    /** The interval of the gap, by Newcombe (1998, method 10); absent for {@link #reasonAgainstInterval()}. */
    public @Nullable ValueInterval interval() {
        return reasonAgainstInterval() == null
                ? interval(shares().newcombe(LEVEL).times(factor()), "newcombe")
                : null;
    }

    /** Whether the interval of the gap holds 0; false as well when there is none. */
    public boolean mayBeNone() {
        ValueInterval interval = interval();
        return interval != null && interval.low() <= 0 && interval.high() >= 0;
    }

    /** Why the gap has no interval, German; absent when it has one. */
    public @Nullable String reasonAgainstInterval() {
        Indicator indicator = one.indicator();
        if (isPart(one, other) || isPart(other, one)) {
            return "die eine Gruppe ist ein Teil der anderen";
        }
        if (indicator.factor() != null && FunnelCentre.countsEvents(indicator)) {
            return "der Indikator ist kein Anteil";
        }
        String reason = ValueInterval.reasonAgainst(one);
        return reason == null ? ValueInterval.reasonAgainst(other) : reason;
    }

    private static boolean isPart(Assessment part, Assessment whole) {
        return whole.groupId().equals(Group.ALL) && !part.groupId().equals(Group.ALL);
    }

    /** Whether there is a ratio: {@link #reasonAgainstRatio()} says why not. */
    public boolean hasRatio() {
        return reasonAgainstRatio() == null;
    }

    /** The group's value ÷ the other one's; fails when there is none. */
    public double ratio() {
        one.require(hasRatio(), "ratio to the group it is compared with");
        return one.value() / other.value();
    }

    /** Why there is no ratio, German; absent when there is one. */
    public @Nullable String reasonAgainstRatio() {
        return other.value() == 0 || !Double.isFinite(one.value() / other.value())
                ? "der Wert der Vergleichsgruppe ist 0"
                : one.value() < 0 || other.value() < 0 ? "negative Werte haben kein Verhältnis" : null;
    }

    /** The interval of the ratio, by Katz (1978); absent for {@link #reasonAgainstRatioInterval()}. */
    public @Nullable ValueInterval ratioInterval() {
        return reasonAgainstRatioInterval() == null ? interval(shares().katz(LEVEL), "katz") : null;
    }

    /** Why the ratio has no interval, German; absent when it has one. */
    public @Nullable String reasonAgainstRatioInterval() {
        String reason = hasRatio() ? reasonAgainstInterval() : reasonAgainstRatio();
        return reason != null || shares().hasRatioInterval() ? reason : "der Wert einer der beiden Gruppen ist 0";
    }

    private ShareGap shares() {
        return new ShareGap(share(one), share(other));
    }

    private static Proportion share(Assessment fact) {
        return new Proportion(fact.cases().orElseThrow(), fact.denominator().orElseThrow());
    }

    private double factor() {
        Double factor = one.indicator().factor();
        return factor == null ? 1 : factor;
    }

    private static ValueInterval interval(Interval interval, String method) {
        return new ValueInterval(interval.low(), interval.high(), method);
    }
}
