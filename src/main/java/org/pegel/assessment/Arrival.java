package org.pegel.assessment;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.targets.TimeToTarget;
import org.pegel.assessment.trend.Interval;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.SenSlope;

/**
 * When a target is reached if the series goes on by its median slope (Sen), with the range that the slope's 95 % interval
 * gives. Years are calendar years, the first whose value is at the target. Where the target is about a gap, slopes are
 * those of the gap.
 *
 * @param outcome whether it is reached
 * @param year when; absent when it never is
 * @param inTime whether that is by the target year; absent without target year
 * @param hasRange whether the slope has an interval; never with five values or fewer
 * @param earliest when at the better end of the interval; absent without range, and when it never is even then
 * @param latest when at the worse end; absent without range, and when it never is then
 * @param slope change per year
 * @param slopeLow lower end of its interval; absent without range
 * @param slopeHigh upper end of its interval; absent without range
 * @param n number of values that the slope rests on
 */
public record Arrival(
        Outcome outcome,
        OptionalInt year,
        @Nullable Boolean inTime,
        boolean hasRange,
        OptionalInt earliest,
        OptionalInt latest,
        double slope,
        OptionalDouble slopeLow,
        OptionalDouble slopeHigh,
        int n) {

    /** Fewer values have no slope worth going on with. */
    static final int FEWEST_VALUES = 6;

    private static final double LEVEL = 0.95;

    /** Whether a target is reached. */
    public enum Outcome {
        REACHED("reached"),
        EXPECTED("expected"),
        /** The slope is zero or leads away. */
        NEVER("never");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        /** The id in JSON and evidence. */
        public String id() {
            return id;
        }
    }

    /**
     * The arrival of a series.
     *
     * @param now where the last value stands on the axis of target years
     * @param targetYear the year to be reached by; absent when there is none
     * @return absent with fewer than six values, and when they are too large for a slope
     */
    static @Nullable Arrival of(TargetValues values, double now, @Nullable Integer targetYear) {
        SenSlope sen = values.n() < FEWEST_VALUES
                ? null
                : SenSlope.of(values.times(), values.values(), MannKendall.of(values.values()));
        if (sen == null) {
            return null;
        }
        Interval interval = sen.interval(LEVEL);
        TimeToTarget expected = at(sen.slope(), values, now);
        return new Arrival(
                outcome(expected),
                expected.calendarYear(),
                targetYear == null ? null : Boolean.valueOf(expected.isBy(targetYear)),
                interval != null,
                interval == null
                        ? OptionalInt.empty()
                        : at(better(interval, values), values, now).calendarYear(),
                interval == null
                        ? OptionalInt.empty()
                        : at(worse(interval, values), values, now).calendarYear(),
                sen.slope(),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.low()),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.high()),
                values.n());
    }

    private static TimeToTarget at(double slope, TargetValues values, double now) {
        return TimeToTarget.of(now, values.lastValue(), slope, values.demand().limit(), values.sign());
    }

    private static double better(Interval interval, TargetValues values) {
        return values.sign() > 0 ? interval.high() : interval.low();
    }

    private static double worse(Interval interval, TargetValues values) {
        return values.sign() > 0 ? interval.low() : interval.high();
    }

    private static Outcome outcome(TimeToTarget time) {
        return switch (time.outcome()) {
            case REACHED -> Outcome.REACHED;
            case EXPECTED -> Outcome.EXPECTED;
            case NEVER -> Outcome.NEVER;
        };
    }
}
