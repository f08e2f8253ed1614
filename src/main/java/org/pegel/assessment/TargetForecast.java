package org.pegel.assessment;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/**
 * Where a series will stand in the target year if its trend goes on: the newest value + Sen's slope × the years left, at
 * both ends of the slope's 95 % interval. Other than the weather symbol, which goes on at the average change of the last
 * six values, it rests on all comparable values and says how sure it is.
 *
 * @param target a value to reach by a year that is still to come, not reached yet
 * @param low the lower end, in the unit of the indicator
 * @param high the upper end
 * @param misses whether even the more favourable end does not reach the target
 */
public record TargetForecast(Target target, double low, double high, boolean misses) {

    /**
     * The forecast for the first target that will be missed even at the favourable end; absent when none will be, or
     * nothing can be said.
     */
    public static @Nullable TargetForecast ofMissed(Assessment fact) {
        if (!fact.reliability().isTestable()) {
            return null;
        }
        for (TargetTracking tracking : fact.targetTrackings().all()) {
            TargetForecast forecast = of(fact, Objects.requireNonNull(tracking.target()));
            if (forecast != null && forecast.misses()) {
                return forecast;
            }
        }
        return null;
    }

    private static @Nullable TargetForecast of(Assessment fact, Target target) {
        Double wanted = target.value();
        Integer year = target.year();
        if (target.type() != TargetType.REACH || wanted == null || year == null) {
            return null;
        }
        double years = TimeAxis.yearsLeft(fact.period(), year);
        OptionalDouble slow = fact.trend().slopeLow();
        OptionalDouble fast = fact.trend().slopeHigh();
        boolean ahead = years > 0 && fact.sign() * (wanted - fact.value()) > 0;
        if (!ahead || slow.isEmpty() || fast.isEmpty()) {
            return null;
        }
        double low = fact.value() + slow.getAsDouble() * years;
        double high = fact.value() + fast.getAsDouble() * years;
        double best = fact.sign() > 0 ? high : low;
        return Double.isFinite(low) && Double.isFinite(high)
                ? new TargetForecast(target, low, high, fact.sign() * (wanted - best) > 0)
                : null;
    }
}
