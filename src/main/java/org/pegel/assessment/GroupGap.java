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

    private static final int FEWEST_VALUES = 4;

    private final Assessment other;
    private final GapUncertainty uncertainty;
    private final GapTrend trend;
    private final Period first;

    private GroupGap(Assessment fact, Assessment other, GapTrend trend, Period first) {
        this.other = other;
        this.uncertainty = new GapUncertainty(fact, other);
        this.trend = trend;
        this.first = first;
    }

    /** The gap of a fact; absent when its group is compared with none, or one of the two has no comparable value at its period. */
    static @Nullable GroupGap of(Assessment fact, AssessedTogether together) {
        String compared = fact.group().comparedWith();
        Assessment other = compared == null ? null : together.find(fact, compared);
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
            if (j < theirs.n() && theirs.time(j) == mine.time(i) && Double.isFinite(mine.value(i) - theirs.value(j))) {
                first = points.isEmpty() ? fact.series().period(mine.at(i)) : first;
                points.add(new double[] {mine.time(i), mine.value(i), theirs.value(j)});
            }
        }
        boolean isNow = !points.isEmpty() && points.get(points.size() - 1)[0] == TimeAxis.of(fact.period());
        return !isNow
                ? null
                : new GroupGap(
                        fact, other, new GapTrend(column(points, 0), column(points, 1), column(points, 2)), first);
    }

    private static double[] column(List<double[]> points, int at) {
        return points.stream().mapToDouble(point -> point[at]).toArray();
    }

    /** The series of the other group at the same period. */
    public Assessment other() {
        return other;
    }

    /** How sure the newest gap is, and the ratio of the two values. */
    public GapUncertainty uncertainty() {
        return uncertainty;
    }

    /** Number of periods for which there is a gap. */
    public int n() {
        return trend.n();
    }

    /** The oldest of these periods. */
    public Period firstPeriod() {
        return first;
    }

    /** The newest difference: own value minus that of the other group. */
    public double difference() {
        return trend.gap(trend.n() - 1);
    }

    /** The oldest difference. */
    public double firstDifference() {
        return trend.gap(0);
    }

    /** The one-sided p of a widening, by Mann-Kendall's test of the gap's size; absent when there is no course. */
    public OptionalDouble wideningP() {
        return reasonAgainstCourse() == null ? trend.test().rising() : OptionalDouble.empty();
    }

    /** Sen's slope of the gap's size, per year; positive when it widens; absent when there is no course. */
    public OptionalDouble changePerYear() {
        return hasFewValues() ? OptionalDouble.empty() : trend.slope();
    }

    /** Why nothing is said of the gap's course, German; absent when something is. */
    public @Nullable String reasonAgainstCourse() {
        if (hasFewValues()) {
            return "weniger als %d gemeinsame Werte".formatted(FEWEST_VALUES);
        }
        return trend.test().rising().isEmpty() ? "der Abstand ist immer gleich" : null;
    }

    private boolean hasFewValues() {
        return trend.n() < FEWEST_VALUES;
    }
}
