package org.pegel.assessment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.Series;

/**
 * The values of a series up to a period that may be compared with it, oldest first: those since the last break, without
 * missing ones and without periods that are not to be judged; of spans only those of the same length.
 */
final class ComparableValues {

    private static final double LONGER_THAN_A_STEP = 1.5;
    private static final double ROUNDING = 1e-12;

    private final int[] at;
    private final double[] times;
    private final double[] values;
    private final boolean restarted;

    private ComparableValues(int[] at, double[] times, double[] values, boolean restarted) {
        this.at = at;
        this.times = times;
        this.values = values;
        this.restarted = restarted;
    }

    /** The values up to the period at {@code last}, that one included when it has a value and may be judged. */
    static ComparableValues upTo(Series series, int last, SeriesEvents events) {
        int first = events.firstComparable(series, last);
        int[] at = new int[last - first + 1];
        int n = 0;
        for (int i = first; i <= last; i++) {
            Period period = series.period(i);
            if (series.hasValue(i) && sameLength(period, series.period(last)) && events.exclusion(period) == null) {
                at[n++] = i;
            }
        }
        return of(series, Arrays.copyOf(at, n), events.restartsAt(series, first));
    }

    private static boolean sameLength(Period one, Period other) {
        return one.kind() != PeriodKind.SPAN || TimeAxis.step(one) == TimeAxis.step(other);
    }

    private static ComparableValues of(Series series, int[] at, boolean restarted) {
        double[] times = new double[at.length];
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            times[i] = TimeAxis.of(series.period(at[i]));
            values[i] = series.value(at[i]);
        }
        return new ComparableValues(at, times, values, restarted);
    }

    /** Of these values those of the same season as the last one; all of them when they are not parts of a year. */
    ComparableValues sameSeason(Series series) {
        if (at.length == 0) {
            return this;
        }
        Period last = series.period(at[at.length - 1]);
        int[] kept = Arrays.stream(at)
                .filter(i -> TimeAxis.sameSeason(series.period(i), last))
                .toArray();
        return kept.length == at.length ? this : of(series, kept, restarted);
    }

    int n() {
        return at.length;
    }

    /** The index in the series of the i-th value. */
    int at(int i) {
        return at[i];
    }

    /** The index in the series of the last value before the one at an index; −1 when there is none. */
    int lastBefore(int index) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (at[i] < index) {
                return at[i];
            }
        }
        return -1;
    }

    /** Where the values stand, in years; not to be changed. */
    double[] times() {
        return times;
    }

    /** The values; not to be changed. */
    double[] values() {
        return values;
    }

    /** Whether the series restarts after a break with the first of these values. */
    boolean restarted() {
        return restarted;
    }

    /**
     * Worsenings in a row at the end. One that spans a gap, being more than one and a half steps long, starts a new run.
     *
     * @param step years from one value to the next
     */
    int run(int sign, double step) {
        int run = 0;
        for (int i = values.length - 1; i > 0 && sign * (values[i] - values[i - 1]) < 0; i--) {
            run++;
            if (times[i] - times[i - 1] > LONGER_THAN_A_STEP * step) {
                break;
            }
        }
        return run;
    }

    /** The last change among the earlier ones, per year; absent when there are too few of them. */
    @Nullable
    RobustZ lastChangeAmongEarlier() {
        int earlierChanges = values.length - 2;
        if (earlierChanges < RobustZ.FEWEST_CHANGES) {
            return null;
        }
        double[] earlier = new double[earlierChanges];
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        for (int i = 0; i < earlierChanges; i++) {
            earlier[i] = change(i + 1);
            largest = Math.max(largest, Math.abs(values[i + 1]));
        }
        return RobustZ.of(earlier, change(values.length - 1), ROUNDING * largest);
    }

    private double change(int i) {
        return (values[i] - values[i - 1]) / (times[i] - times[i - 1]);
    }
}
