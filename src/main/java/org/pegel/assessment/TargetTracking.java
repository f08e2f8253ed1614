package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;

/**
 * How a series does on its way to its target. Numbers are in the unit of the indicator, changes per year.
 */
public final class TargetTracking {
    /** Which method judged: "destatis". */
    public String method() {
        throw new UnsupportedOperationException();
    }

    public TargetStatus status() {
        throw new UnsupportedOperationException();
    }

    /** The target tracked; absent when there is none. */
    public @Nullable Target target() {
        throw new UnsupportedOperationException();
    }

    /** The value expected at the end of the target year at the actual pace. */
    public OptionalDouble projection() {
        throw new UnsupportedOperationException();
    }

    /** What the projection lacks of the way still to go: 0 when it reaches the target, 0.2 for a fifth. */
    public OptionalDouble shortfall() {
        throw new UnsupportedOperationException();
    }

    /** The change per year that would reach the target exactly. */
    public OptionalDouble requiredPace() {
        throw new UnsupportedOperationException();
    }

    /** The average change per year. */
    public OptionalDouble actualPace() {
        throw new UnsupportedOperationException();
    }

    /** Number of values the verdict rests on. */
    public int n() {
        throw new UnsupportedOperationException();
    }

    /** Why there is no verdict, German; absent when there is one. */
    public @Nullable String notRatedReason() {
        throw new UnsupportedOperationException();
    }
}
