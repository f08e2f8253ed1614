package org.pegel.assessment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers behind a {@link TargetTracking} while they are gathered; NaN is absent. */
final class TargetNumbers {
    int points;
    double requiredPace = Double.NaN;
    double projection = Double.NaN;
    double shortfall = Double.NaN;
    double gap = Double.NaN;
    double expected = Double.NaN;
    double shareOfPath = Double.NaN;
    double deviationPercent = Double.NaN;
    double wayPercent = Double.NaN;
    double growth = Double.NaN;
    double requiredGrowth = Double.NaN;
    double paceRatio = Double.NaN;

    @Nullable
    PaceSpan span;

    @Nullable
    TargetStatus longTerm;

    @Nullable
    String comparedTo;

    /** Computed when somebody asks. */
    Supplier<@Nullable Arrival> arrival = () -> null;
}
