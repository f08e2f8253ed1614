package org.pegel.assessment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.Points;
import org.pegel.assessment.trend.Runs;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.observation.Series;

/**
 * The values of a series up to a period that may be compared with it, oldest first: those since the last break, without
 * missing ones and without periods that are not to be judged; of spans only those of the same length. A view: without
 * gaps it holds no array of its own.
 */
final class ComparableValues implements Points {

    private static final double ROUNDING = 1e-12;

    /** Beyond this sums of changes would no longer be finite. */
    private static final double LARGEST = 1e300;

    private final Series series;
    private final int first;
    private final int n;
    private final int @Nullable [] at;
    private final boolean restarted;

    private ComparableValues(Series series, int first, int n, int @Nullable [] at, boolean restarted) {
        this.series = series;
        this.first = first;
        this.n = n;
        this.at = at;
        this.restarted = restarted;
    }

    /** The values up to the period at {@code last}, that one included when it has a value and may be judged. */
    static ComparableValues upTo(Series series, int last, SeriesEvents events) {
        int first = events.firstComparable(series, last);
        boolean reformed = otherBoundaries(series, first, last);
        boolean restarted = reformed || events.restartsAt(series, first);
        boolean periodsMatter = series.kind() == PeriodKind.SPAN || events.excludeAny() || reformed;
        int[] at = new int[0];
        int n = 0;
        for (int i = first; i <= last; i++) {
            boolean comparable = series.hasValue(i) && (!periodsMatter || isComparable(series, i, last, events));
            if (!comparable && at.length == 0) {
                at = upwards(first, last);
                n = i - first;
            } else if (comparable && at.length > 0) {
                at[n++] = i;
            }
        }
        return at.length == 0
                ? new ComparableValues(series, first, last - first + 1, null, restarted)
                : new ComparableValues(series, first, n, at, restarted);
    }

    private static int[] upwards(int first, int last) {
        int[] at = new int[last - first + 1];
        Arrays.setAll(at, i -> first + i);
        return at;
    }

    private static boolean isComparable(Series series, int i, int last, SeriesEvents events) {
        Period period = series.period(i);
        return events.exclusion(period) == null
                && TimeAxis.sameLength(period, series.period(last))
                && series.sameBoundaries(i, last);
    }

    /** Whether a value before the last refers to other boundaries than that one. */
    static boolean otherBoundaries(Series series, int first, int last) {
        if (series.boundaries(last) == null) {
            return false;
        }
        for (int i = last - 1; i >= first; i--) {
            if (series.hasValue(i) && !series.sameBoundaries(i, last)) {
                return true;
            }
        }
        return false;
    }

    /** Of these values those of the same season as the last one; all of them when they are not parts of a year. */
    ComparableValues sameSeason() {
        if (n == 0 || !TimeAxis.hasSeasons(series.kind())) {
            return this;
        }
        Period last = series.period(at(n - 1));
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (TimeAxis.sameSeason(series.period(at(i)), last)) {
                kept[count++] = at(i);
            }
        }
        return new ComparableValues(series, first, count, kept, restarted);
    }

    /** The indices in the series of the values before the break or the reform after which it restarts; else none. */
    int[] earlier() {
        return restarted && n > 0
                ? IntStream.range(0, at(0)).filter(series::hasValue).toArray()
                : new int[0];
    }

    @Override
    public int n() {
        return n;
    }

    /** The index in the series of the i-th value. */
    int at(int i) {
        return at == null ? first + i : at[i];
    }

    @Override
    public double value(int i) {
        return series.value(at(i));
    }

    /** Where the i-th value stands, in years. */
    @Override
    public double time(int i) {
        return TimeAxis.of(series.period(at(i)));
    }

    Series series() {
        return series;
    }

    /** The multiple to which the source rounded at least one value of the series; 0 when it did not. */
    int roundedTo() {
        return series.roundedTo();
    }

    Period period(int i) {
        return series.period(at(i));
    }

    /** The last values, at most so many, in an array of their own. */
    double[] lastValues(int most) {
        double[] values = new double[Math.min(n, most)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(n - values.length + i);
        }
        return values;
    }

    /** Where the last values stand, in years. */
    double[] lastTimes(int most) {
        double[] times = new double[Math.min(n, most)];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(n - times.length + i);
        }
        return times;
    }

    /** Which of the values is that of a period; −1 when none is. */
    int indexOf(Period period) {
        for (int i = n - 1; i >= 0; i--) {
            if (period(i).equals(period)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the series restarts after a break with the first of these values. */
    boolean restarted() {
        return restarted;
    }

    /** The index in the series of the last value before the one at an index; −1 when there is none. */
    int lastBefore(int index) {
        for (int i = n - 1; i >= 0; i--) {
            if (at(i) < index) {
                return at(i);
            }
        }
        return -1;
    }

    /** The change per year between two of the values. */
    double changePerYear(int from, int to) {
        return (value(to) - value(from)) / (time(to) - time(from));
    }

    /**
     * Worsenings in a row at the end. One that spans a gap, being more than one and a half steps long, starts a new run.
     *
     * @param step years from one value to the next
     */
    int run(int sign, double step) {
        return new Runs(this, sign, step, i -> open(i, sign)).endingAt(n - 1);
    }

    /** How much of the worsening from one value to the next rounding alone may have made. */
    private double open(int i, int sign) {
        return RoundedValue.of(series, at(i)).openAfter(RoundedValue.of(series, at(i - 1)), sign);
    }

    /** Differences up to this may come from rounding alone: those smaller than what the source rounded to. */
    private double noise() {
        return series.roundedTo() == 0 ? 0 : Math.nextDown((double) series.roundedTo());
    }

    /** The last change per year among the earlier ones; absent when there are too few, or values beyond 1e300. */
    @Nullable
    RobustZ lastChangeAmongEarlier() {
        if (n - 2 < RobustZ.FEWEST_CHANGES) {
            return null;
        }
        double[] changes = new double[n - 1];
        double largest = Math.abs(value(0));
        double before = time(0);
        for (int i = 1; i < n; i++) {
            double time = time(i);
            changes[i - 1] = (value(i) - value(i - 1)) / (time - before);
            largest = Math.max(largest, Math.abs(value(i)));
            before = time;
        }
        return largest > LARGEST
                ? null
                : RobustZ.of(Arrays.copyOf(changes, n - 2), changes[n - 2], Math.max(noise(), ROUNDING * largest));
    }
}
