package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;

/**
 * How a series does on its way to its target. Numbers are in the unit of the indicator, changes per year; each is absent
 * when it can't be computed or means nothing for the type of target.
 */
public final class TargetTracking {

    private final @Nullable Target target;
    private final TargetStatus status;
    private final @Nullable String notRatedReason;
    private final int n;
    private final double actualPace;
    private final double requiredPace;
    private final double projection;
    private final double shortfall;

    /** Numbers that are not finite are absent. */
    TargetTracking(
            @Nullable Target target,
            TargetStatus status,
            @Nullable String notRatedReason,
            int n,
            double actualPace,
            double requiredPace,
            double projection,
            double shortfall) {
        this.target = target;
        this.status = status;
        this.notRatedReason = notRatedReason;
        this.n = n;
        this.actualPace = actualPace;
        this.requiredPace = requiredPace;
        this.projection = projection;
        this.shortfall = shortfall;
    }

    /** Which method judged: "destatis". */
    public String method() {
        return WeatherSymbol.METHOD;
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

    /** Number of values that the average change spans. */
    public int n() {
        return n;
    }

    /** The average change per year. */
    public OptionalDouble actualPace() {
        return finite(actualPace);
    }

    /** The change per year that would reach the target exactly; absent once it is reached or its year has passed. */
    public OptionalDouble requiredPace() {
        return finite(requiredPace);
    }

    /** The value at the end of the target year at the actual pace; absent without target year or when it has passed. */
    public OptionalDouble projection() {
        return finite(projection);
    }

    /** What the projection lacks, as a share of what the value lacks now: 0 when it reaches the target, 0.2 for a fifth. */
    public OptionalDouble shortfall() {
        return finite(shortfall);
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
