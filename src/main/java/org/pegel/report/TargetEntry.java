package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Arrival;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;

/**
 * The way to a target.
 *
 * @param type what is asked: reach, hold, improve, maximum-growth, close-gap-to-city, close-gap-to-group, corridor
 * @param method how it was judged: destatis, eurostat, zielpfad
 * @param status destatis sun, light-cloud, cloud, storm; eurostat reached, significant, moderate, insufficient, away;
 *     zielpfad reached, on-path, slightly-behind, behind, away; all not-rated
 * @param value the target value; of a gap what may be left of it, of a maximum growth percent a year; left out for a
 *     target that only asks to improve and for a corridor
 * @param lower lower end of a corridor
 * @param upper upper end of a corridor
 * @param period the target year; left out for a target to keep
 * @param gap how much worse the value is than what the gap is measured to
 * @param expected what the path asks for now, or what the value may have grown to
 * @param shareOfPath how far ahead of the path, as a share of its width; negative behind it
 * @param deviationPercent how far from what the path asks for, in percent of that
 * @param wayPercent how much of the way from the start of the path is done
 * @param growth compound growth per year in the direction wanted
 * @param requiredGrowth compound growth per year from the base year to the target
 * @param paceRatio actual pace as a share of the one needed since the base year
 * @param longTermStatus Eurostat's class over the long term
 * @param projection value expected in the target year; of a gap the gap
 * @param shortfall share of the way still to go that the projection lacks
 * @param requiredPace change per year that would reach the target; of a gap the gap's
 * @param actualPace average change per year; of a gap the gap's
 * @param arrival when it is reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetEntry(
        String type,
        String method,
        String status,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable String period,
        @Nullable Double gap,
        @Nullable Double expected,
        @Nullable Double shareOfPath,
        @Nullable Double deviationPercent,
        @Nullable Double wayPercent,
        @Nullable Double growth,
        @Nullable Double requiredGrowth,
        @Nullable Double paceRatio,
        @Nullable String longTermStatus,
        @Nullable Double projection,
        @Nullable Double shortfall,
        @Nullable Double requiredPace,
        @Nullable Double actualPace,
        @Nullable ArrivalEntry arrival) {

    /**
     * When the target is reached at the slope of the whole series.
     *
     * @param outcome reached, expected, never
     * @param year calendar year; left out when it never is
     * @param inTime whether that is by the target year; left out without target year
     * @param earliest year at the better end of the slope's 95 % interval; left out without interval, and when never
     * @param latest year at its worse end; left out without interval, and when never
     * @param slope change per year; of a gap the gap's
     * @param slopeLow lower end of the interval
     * @param slopeHigh upper end of the interval
     * @param n values that the slope rests on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArrivalEntry(
            String outcome,
            @Nullable Integer year,
            @Nullable Boolean inTime,
            @Nullable Integer earliest,
            @Nullable Integer latest,
            double slope,
            @Nullable Double slopeLow,
            @Nullable Double slopeHigh,
            int n) {}

    static @Nullable TargetEntry of(TargetTracking tracking) {
        Target target = tracking.target();
        if (target == null) {
            return null;
        }
        TargetStatus longTerm = tracking.longTermStatus();
        return new TargetEntry(
                target.type().id(),
                tracking.method(),
                tracking.status().id(),
                target.value(),
                target.aim().lower(),
                target.aim().upper(),
                target.year() == null ? null : target.year().toString(),
                Numbers.orNull(tracking.gap()),
                Numbers.orNull(tracking.expected()),
                Numbers.orNull(tracking.shareOfPath()),
                Numbers.orNull(tracking.deviationPercent()),
                Numbers.orNull(tracking.wayPercent()),
                Numbers.orNull(tracking.growth()),
                Numbers.orNull(tracking.requiredGrowth()),
                Numbers.orNull(tracking.paceRatio()),
                longTerm == null ? null : longTerm.id(),
                Numbers.orNull(tracking.projection()),
                Numbers.orNull(tracking.shortfall()),
                Numbers.orNull(tracking.requiredPace()),
                Numbers.orNull(tracking.actualPace()),
                arrival(tracking.arrival()));
    }

    private static @Nullable ArrivalEntry arrival(@Nullable Arrival arrival) {
        return arrival == null
                ? null
                : new ArrivalEntry(
                        arrival.outcome().id(),
                        year(arrival.year()),
                        arrival.inTime(),
                        year(arrival.earliest()),
                        year(arrival.latest()),
                        arrival.slope(),
                        Numbers.orNull(arrival.slopeLow()),
                        Numbers.orNull(arrival.slopeHigh()),
                        arrival.n());
    }

    private static @Nullable Integer year(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }
}
