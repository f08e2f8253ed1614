package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;
import org.pegel.target.TargetMethod;

/**
 * How a series does on its way to its target. Numbers are in the unit of the indicator, changes per year; each is absent
 * when it can't be computed or means nothing for the type of target or the method. Where the target is about a gap,
 * paces, projection and what is expected are those of the gap.
 */
public final class TargetTracking {

    private final @Nullable Target target;
    private final TargetStatus status;
    private final @Nullable String notRatedReason;
    private final TargetNumbers numbers;
    private @Nullable Arrival arrival;
    private boolean arrivalKnown;

    private TargetTracking(
            @Nullable Target target, TargetStatus status, @Nullable String notRatedReason, TargetNumbers numbers) {
        this.target = target;
        this.status = status;
        this.notRatedReason = notRatedReason;
        this.numbers = numbers;
    }

    static TargetTracking rated(Target target, TargetStatus status, TargetNumbers numbers) {
        return new TargetTracking(target, status, null, numbers);
    }

    static TargetTracking notRated(@Nullable Target target, String reason, TargetNumbers numbers) {
        return new TargetTracking(target, TargetStatus.NOT_RATED, reason, numbers);
    }

    /** Which method judged: "destatis", "eurostat", "zielpfad". */
    public String method() {
        return (target == null ? TargetMethod.DESTATIS : target.method()).id();
    }

    /** The verdict; {@link TargetStatus#NOT_RATED} with a {@link #notRatedReason()}. */
    public TargetStatus status() {
        return status;
    }

    /** The target tracked; absent when there is none. */
    public @Nullable Target target() {
        return target;
    }

    /** Why there is no verdict, German; absent when there is one. */
    public @Nullable String notRatedReason() {
        return notRatedReason;
    }

    /** Number of values that the pace spans; 1 for a path, which looks at the last value. */
    public int n() {
        return numbers.points;
    }

    /** What the pace is measured over; absent for a path, and where there are too few values. */
    public @Nullable PaceSpan paceSpan() {
        return numbers.span;
    }

    /** The average change per year over the {@link #paceSpan()}. */
    public OptionalDouble actualPace() {
        return numbers.span == null ? OptionalDouble.empty() : finite(numbers.span.pace());
    }

    /** The change per year that would reach the target exactly; absent once it is reached or its year has passed. */
    public OptionalDouble requiredPace() {
        return finite(numbers.requiredPace);
    }

    /** What is expected at the end of the target year at the actual pace; with the weather symbol only. */
    public OptionalDouble projection() {
        return finite(numbers.projection);
    }

    /** What the projection lacks, as a share of what the value lacks now: 0 when it reaches the target, 0.2 for a fifth. */
    public OptionalDouble shortfall() {
        return finite(numbers.shortfall);
    }

    /** How much worse the value is than what a gap is measured to; negative when it is ahead. */
    public OptionalDouble gap() {
        return finite(numbers.gap);
    }

    /** The name of the city or group that a gap is measured to, German; absent for other targets. */
    public @Nullable String comparedTo() {
        return numbers.comparedTo;
    }

    /** What the path asks for at this period (Soll), or what the value may have grown to. */
    public OptionalDouble expected() {
        return finite(numbers.expected);
    }

    /** The same where it is a value, to be drawn among values: absent where the target is about a gap. */
    public OptionalDouble expectedValue() {
        return target != null && target.type().isGap() ? OptionalDouble.empty() : expected();
    }

    /** How far the value is ahead of the path, as a share of the path's width; negative behind it. */
    public OptionalDouble shareOfPath() {
        return finite(numbers.shareOfPath);
    }

    /** How far the value is from what the path asks for, in percent of that; absent where it asks for 0. */
    public OptionalDouble deviationPercent() {
        return finite(numbers.deviationPercent);
    }

    /** How much of the way from the start of the path to its end is done, in percent. */
    public OptionalDouble wayPercent() {
        return finite(numbers.wayPercent);
    }

    /** Compound growth per year in the direction wanted, as a share; with Eurostat's method only. */
    public OptionalDouble growth() {
        return finite(numbers.growth);
    }

    /** Compound growth per year that would lead from the base year to the target; with Eurostat's method only. */
    public OptionalDouble requiredGrowth() {
        return finite(numbers.requiredGrowth);
    }

    /** The actual pace as a share of the one needed since the base year; with Eurostat's method only. */
    public OptionalDouble paceRatio() {
        return finite(numbers.paceRatio);
    }

    /** Eurostat's class over the long term, which goes with the verdict over the short term; absent with fewer years. */
    public @Nullable TargetStatus longTermStatus() {
        return numbers.longTerm;
    }

    /**
     * When the value, or the gap, will be where the target wants it, at the slope of the whole series; absent for targets
     * that ask for nothing to be reached, and with fewer than six values.
     */
    public @Nullable Arrival arrival() {
        if (!arrivalKnown) {
            arrival = numbers.arrival.get();
            arrivalKnown = true;
        }
        return arrival;
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
