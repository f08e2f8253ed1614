package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.assessment.targets.Demand;
import org.pegel.assessment.targets.Weather;
import org.pegel.catalogue.Period;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/**
 * What a target looks at: the values themselves, or how far they are from what they are measured against. Oldest first.
 *
 * @param times where they stand, in years
 * @param values as many as times
 * @param sign +1 when higher is better, −1 when lower is
 * @param demand what is asked of the last one
 * @param restarted whether they begin after a break
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one function to the next, never compared or kept
record TargetValues(double[] times, double[] values, int sign, Demand demand, boolean restarted) {

    private static final double PERCENT = 100;

    /**
     * The values that matter for a target; fewer than there are where the other side of a gap has none.
     *
     * @param values a year or more apart, at least one, the last one at the period
     * @param other the values of the city or the group that a gap is measured to; absent for other types of target
     * @param sign of the indicator
     */
    static TargetValues of(
            TargetAim aim, ComparableValues values, @Nullable ComparableValues other, Period period, int sign) {
        return of(aim, values, other, period, sign, most(aim.method()));
    }

    /** All values, whatever the method looks at. */
    static TargetValues all(
            TargetAim aim, ComparableValues values, @Nullable ComparableValues other, Period period, int sign) {
        return of(aim, values, other, period, sign, Integer.MAX_VALUE);
    }

    private static TargetValues of(
            TargetAim aim,
            ComparableValues values,
            @Nullable ComparableValues other,
            Period period,
            int sign,
            int most) {
        return switch (aim.type()) {
            case REACH, HOLD, IMPROVE ->
                new TargetValues(
                        values.lastTimes(most), values.lastValues(most), sign, demand(aim, period), values.restarted());
            case MAXIMUM_GROWTH -> excess(aim, values, most);
            case CLOSE_GAP_TO_CITY, CLOSE_GAP_TO_GROUP -> gap(values, other, sign, demand(aim, period));
            case CORRIDOR -> distance(aim, values, most, period);
        };
    }

    /** How many values a method looks at. */
    private static int most(TargetMethod method) {
        return switch (method) {
            case DESTATIS -> Weather.Limits.OFFICIAL.points();
            case EUROSTAT -> Integer.MAX_VALUE;
            case PATH -> 1;
        };
    }

    private static Demand demand(TargetAim aim, Period period) {
        Double limit = aim.value();
        if (aim.type() == TargetType.IMPROVE || limit == null) {
            return Demand.improve();
        }
        return demand(limit, aim, period);
    }

    private static Demand demand(double limit, TargetAim aim, Period period) {
        Integer year = aim.year();
        return year == null ? Demand.hold(limit) : Demand.reach(limit, TimeAxis.yearsLeft(period, year));
    }

    /** How much the values lie above what they may have grown to; before the baseline the same growth is assumed. */
    private static TargetValues excess(TargetAim aim, ComparableValues values, int most) {
        double[] times = values.lastTimes(most);
        double[] excess = values.lastValues(most);
        for (int i = 0; i < excess.length; i++) {
            excess[i] = Shortfalls.difference(excess[i], grown(aim, times[i]));
        }
        return new TargetValues(times, excess, -1, Demand.hold(0), values.restarted());
    }

    /** What a value may have grown to, from the baseline on at the rate of the target. */
    static double grown(TargetAim aim, double time) {
        Integer from = aim.baselineYear();
        Double baseline = aim.baseline();
        Double percent = aim.value();
        return from == null || baseline == null || percent == null
                ? Double.NaN
                : baseline * Math.pow(1 + percent / PERCENT, time - from);
    }

    /** How much worse the values are than the other ones at the same time; none without others. */
    private static TargetValues gap(
            ComparableValues values, @Nullable ComparableValues other, int sign, Demand demand) {
        if (other == null) {
            return new TargetValues(new double[0], new double[0], -1, demand, values.restarted());
        }
        Shortfalls gaps = new Shortfalls(values, other, sign);
        return new TargetValues(gaps.times(), gaps.values(), -1, demand, gaps.restarted());
    }

    /** How far the values are beyond the nearer end of the corridor; within it negative. */
    private static TargetValues distance(TargetAim aim, ComparableValues values, int most, Period period) {
        Double lower = aim.lower();
        Double upper = aim.upper();
        double[] beyond = values.lastValues(most);
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = lower == null || upper == null
                    ? Double.NaN
                    : Math.max(Shortfalls.difference(lower, beyond[i]), Shortfalls.difference(beyond[i], upper));
        }
        return new TargetValues(values.lastTimes(most), beyond, -1, demand(0, aim, period), values.restarted());
    }

    int n() {
        return values.length;
    }

    double lastValue() {
        return values[values.length - 1];
    }

    double lastTime() {
        return times[times.length - 1];
    }

    /** Whether the value asked for is there. */
    boolean isMet() {
        return demand.isMetBy(lastValue(), sign);
    }
}
