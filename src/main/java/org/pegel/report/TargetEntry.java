package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;

/**
 * The way to a target. What can't be computed, or means nothing for the type of target or the method, is left out.
 *
 * @param type what is asked
 * @param method how it was judged
 * @param status by method; see {@link org.pegel.assessment.TargetStatus}
 * @param value the target value; left out for a target that asks for none
 * @param period the target year; left out for a target without
 * @param projection value expected in the target year
 * @param shortfall share of the way still to go that the projection lacks
 * @param requiredPace change per year that would reach the target
 * @param actualPace average change per year
 * @param gap how much worse the value is than what a gap is measured to
 * @param expected what the path asks for at this period, or what the value may have grown to
 * @param shareOfPath how far the value is ahead of the path, as a share of its width; negative behind it
 * @param growth compound growth per year in the direction wanted, as a share
 * @param paceRatio the actual pace as a share of the one needed since the base year
 * @param longTermStatus Eurostat's class over the long term
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetEntry(
        String type,
        String method,
        String status,
        @Nullable Double value,
        @Nullable String period,
        @Nullable Double projection,
        @Nullable Double shortfall,
        @Nullable Double requiredPace,
        @Nullable Double actualPace,
        @Nullable Double gap,
        @Nullable Double expected,
        @Nullable Double shareOfPath,
        @Nullable Double growth,
        @Nullable Double paceRatio,
        @Nullable String longTermStatus) {

    /** Absent without target. */
    static @Nullable TargetEntry of(TargetTracking tracking) {
        Target target = tracking.target();
        return target == null
                ? null
                : new TargetEntry(
                        target.type().id(),
                        tracking.method(),
                        tracking.status().id(),
                        target.value(),
                        target.year() == null ? null : target.year().toString(),
                        number(tracking.projection()),
                        number(tracking.shortfall()),
                        number(tracking.requiredPace()),
                        number(tracking.actualPace()),
                        number(tracking.gap()),
                        number(tracking.expected()),
                        number(tracking.shareOfPath()),
                        number(tracking.growth()),
                        number(tracking.paceRatio()),
                        tracking.longTermStatus() == null
                                ? null
                                : tracking.longTermStatus().id());
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
