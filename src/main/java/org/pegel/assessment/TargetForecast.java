package org.pegel.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/**
 * Where a series will stand in the target year if its trend goes on: the newest value + Sen's slope × the years left, at
 * both ends of the slope's 95 % interval, the same slope that {@link Arrival} goes on with. Other than the weather symbol, which goes on at the average change of the last
 * six values, it rests on all comparable values and says how sure it is.
 *
 * @param arrival the slope that it rests on
 * @param target a value to reach by a year that is still to come, not reached yet
 * @param low the lower end, in the unit of the indicator
 * @param high the upper end
 * @param misses whether even the more favourable end does not reach the target
 */
public record TargetForecast(Arrival arrival, Target target, double low, double high, boolean misses) {

    /**
     * The forecast for the first target that will be missed even at the favourable end; absent when none will be, or
     * nothing can be said.
     */
    public static @Nullable TargetForecast ofMissed(Assessment fact) {
        if (!fact.reliability().isTestable()) {
            return null;
        }
        for (TargetTracking tracking : fact.targetTrackings().all()) {
            TargetForecast forecast = of(fact, tracking);
            if (forecast != null && forecast.misses()) {
                return forecast;
            }
        }
        return null;
    }

    private static @Nullable TargetForecast of(Assessment fact, TargetTracking tracking) {
        Target target = Objects.requireNonNull(tracking.target());
        Arrival arrival = tracking.arrival();
        Double wanted = target.value();
        Integer year = target.year();
        if (arrival == null
                || !arrival.hasRange()
                || target.type() != TargetType.REACH
                || wanted == null
                || year == null) {
            return null;
        }
        double years = TimeAxis.yearsLeft(fact.period(), year);
        boolean ahead = years > 0 && fact.sign() * (wanted - fact.value()) > 0;
        if (!ahead) {
            return null;
        }
        double low = fact.value() + arrival.slopeLow().orElseThrow() * years;
        double high = fact.value() + arrival.slopeHigh().orElseThrow() * years;
        double best = fact.sign() > 0 ? high : low;
        return Double.isFinite(low) && Double.isFinite(high)
                ? new TargetForecast(arrival, target, low, high, fact.sign() * (wanted - best) > 0)
                : null;
    }
}
