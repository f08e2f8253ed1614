package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.disparity.GapTrend;
import org.pegel.catalogue.Period;

/**
 * How far a group lies from the group it is compared with ({@code vergleich-mit}), over the periods for which both have a
 * value that may be compared; parts of a year only in the season of the newest. The gap is the group's value minus the
 * other one's, in the unit of the indicator; it widens when its distance from zero grows, whoever of the two moves.
 */
public final class GroupGap {

    private final Assessment other;
    private final GapTrend trend;
    private final Period first;

    private GroupGap(Assessment other, GapTrend trend, Period first) {
        this.other = other;
        this.trend = trend;
        this.first = first;
    }

    /** The gap of a fact; absent when its group is compared with none, or one of the two has no value at its period. */
    static @Nullable GroupGap of(Assessment fact, Cohorts cohorts) {
        String compared = fact.group().comparedWith();
        Assessment other = compared == null ? null : cohorts.find(fact, compared);
        if (other == null || !fact.hasValue() || !other.hasValue()) {
            return null;
        }
        ComparableValues mine = fact.comparable().sameSeason();
        ComparableValues theirs = other.comparable().sameSeason();
        List<double[]> points = new ArrayList<>();
        Period first = fact.period();
        int j = 0;
        for (int i = 0; i < mine.n(); i++) {
            while (j < theirs.n() && theirs.time(j) < mine.time(i)) {
                j++;
            }
            if (j < theirs.n() && theirs.time(j) == mine.time(i)) {
                first = points.isEmpty() ? fact.series().period(mine.at(i)) : first;
                points.add(new double[] {mine.time(i), mine.value(i), theirs.value(j)});
            }
        }
        return points.isEmpty()
                ? null
                : new GroupGap(other, new GapTrend(column(points, 0), column(points, 1), column(points, 2)), first);
    }

    private static double[] column(List<double[]> points, int at) {
        return points.stream().mapToDouble(point -> point[at]).toArray();
    }

    /** The series of the other group at the same period. */
    public Assessment other() {
        return other;
    }

    /** Number of periods for which there is a gap. */
    public int n() {
        return trend.n();
    }

    /** The oldest of these periods. */
    public Period firstPeriod() {
        return first;
    }

    /** The newest gap. */
    public double value() {
        return trend.gap(trend.n() - 1);
    }

    /** The oldest gap. */
    public double firstValue() {
        return trend.gap(0);
    }

    /** The one-sided p of a widening, by Mann-Kendall's test of the gap's size; absent when it never changes. */
    public OptionalDouble wideningP() {
        return trend.test().rising();
    }

    /** Sen's slope of the gap's size, per year; positive when it widens; absent with fewer than two periods. */
    public OptionalDouble changePerYear() {
        return trend.slope();
    }
}
