package org.pegel.assessment.targets;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a target is reached if a value goes on changing by the same amount each year.
 *
 * @param outcome whether it is reached at all
 * @param years from now on, 0 when it is reached already; absent when it never is
 * @param year when that is, as a decimal year; absent when it never is
 */
public record TimeToTarget(Outcome outcome, OptionalDouble years, OptionalDouble year) {

    private static final double ROUNDING = 1e-9;

    /** Whether a target is reached. */
    public enum Outcome {
        /** The value is at the target or on its better side. */
        REACHED,
        /** It will be at this change. */
        EXPECTED,
        /** Never at this change: it is zero or goes the wrong way. */
        NEVER
    }

    /**
     * The years that a value needs.
     *
     * @param now where the value stands, in years
     * @param change per year
     * @param sign +1 when higher is better, −1 when lower is
     */
    public static TimeToTarget of(double now, double value, double change, double target, int sign) {
        if (sign * (value - target) >= 0) {
            return new TimeToTarget(Outcome.REACHED, OptionalDouble.of(0), OptionalDouble.of(now));
        }
        double years = (target - value) / change;
        return sign * change > 0 && Double.isFinite(now + years)
                ? new TimeToTarget(Outcome.EXPECTED, OptionalDouble.of(years), OptionalDouble.of(now + years))
                : new TimeToTarget(Outcome.NEVER, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The calendar year whose value is the first to reach it; absent when it never does. */
    public OptionalInt calendarYear() {
        return year.isPresent() && year.getAsDouble() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) Math.ceil(year.getAsDouble() - ROUNDING))
                : OptionalInt.empty();
    }

    /** Whether it is reached by the end of a year. */
    public boolean isBy(int targetYear) {
        return year.isPresent() && year.getAsDouble() <= targetYear + ROUNDING;
    }
}
