package org.pegel.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

/**
 * The values of one series for periods of one kind, oldest first, each period once. Immutable; numbers and periods lie in
 * arrays of their own, so that judging hundreds of thousands of series does not go through all observations.
 */
public final class Series {
    private final SeriesKey key;
    private final PeriodKind kind;
    private final Observation[] points;
    private final Period[] periods;
    private final double[] values;
    private final int roundedTo;
    private final boolean boundariesKnown;

    private Series(Observation[] points, Period[] periods) {
        this.key = points[0].key();
        this.kind = periods[0].kind();
        this.points = points;
        this.periods = periods;
        this.values = new double[points.length];
        int coarsest = 0;
        boolean bounded = false;
        for (int i = 0; i < points.length; i++) {
            Double value = points[i].value();
            values[i] = value == null ? Double.NaN : value;
            coarsest = points[i].denominator() == null ? Math.max(coarsest, points[i].roundedTo()) : coarsest;
            bounded |= points[i].boundaries() != null;
        }
        this.roundedTo = coarsest;
        this.boundariesKnown = bounded;
    }

    /**
     * Puts observations of one series together.
     *
     * @param observations at least one, in any order, all of one series and one kind of period, each period once
     */
    public static Series of(List<Observation> observations) {
        return of(observations, null);
    }

    /**
     * Puts observations of one series together, and lets it share the list of its periods with another one, if they have
     * the same. Among thousands of series most do.
     *
     * @param observations as {@link #of(List)} takes them
     * @param other the one read before; absent when there is none
     */
    public static Series of(List<Observation> observations, @Nullable Series other) {
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparing(Observation::period));
        Observation first = sorted.get(0);
        for (int i = 1; i < sorted.size(); i++) {
            requireSameSeries(first, sorted.get(i - 1), sorted.get(i));
        }
        Period[] periods = sorted.stream().map(Observation::period).toArray(Period[]::new);
        Observation[] points = sorted.toArray(Observation[]::new);
        return other != null && Arrays.equals(other.periods, periods)
                ? new Series(points, other.periods)
                : new Series(points, periods);
    }

    private static void requireSameSeries(Observation first, Observation before, Observation next) {
        if (!next.key().equals(first.key())
                || next.period().kind() != first.period().kind()
                || next.period().equals(before.period())) {
            throw new IllegalArgumentException("Not one series, one kind, each period once: " + before.key() + " "
                    + before.period() + ", " + next.key() + " " + next.period());
        }
    }

    public SeriesKey key() {
        return key;
    }

    public PeriodKind kind() {
        return kind;
    }

    /** Number of periods, those without a value included; at least 1. */
    public int size() {
        return points.length;
    }

    public Period period(int i) {
        return periods[i];
    }

    /** Whether it is known without a look at them that both have the same periods. */
    public boolean sharesPeriodsWith(Series other) {
        return periods == other.periods;
    }

    /** Whether the period has a value. */
    public boolean hasValue(int i) {
        return !Double.isNaN(values[i]);
    }

    /** The value, finite; fails when the period has none. */
    public double value(int i) {
        if (!hasValue(i)) {
            throw new IllegalStateException(key + " has no value at " + period(i));
        }
        return values[i];
    }

    /**
     * The largest multiple to which a value was rounded; 0 when none was. A share of rounded counts is not rounded itself.
     */
    public int roundedTo() {
        return roundedTo;
    }

    /** The multiple to which the numbers of a period were rounded; 0 when they were not. */
    public int roundedTo(int i) {
        return points[i].roundedTo();
    }

    public OptionalDouble numerator(int i) {
        return optional(points[i].numerator());
    }

    public OptionalDouble denominator(int i) {
        return optional(points[i].denominator());
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public Quality quality(int i) {
        return points[i].quality();
    }

    /** Why the period has no value; absent when it has one. */
    public @Nullable String missingReason(int i) {
        return points[i].missingReason();
    }

    public LocalDate published(int i) {
        return points[i].published();
    }

    public Origin origin(int i) {
        return points[i].origin();
    }

    /** The state of the boundaries that the value refers to; absent when the source does not say. */
    public @Nullable String boundaries(int i) {
        return boundariesKnown ? points[i].boundaries() : null;
    }

    /**
     * Whether two values refer to the same boundaries, as far as their sources say: where one of them does not say, they
     * are taken to.
     */
    public boolean sameBoundaries(int i, int other) {
        String one = boundaries(i);
        String two = boundaries(other);
        return one == null || two == null || one.equals(two);
    }

    /** The index of a period, or −1. */
    public int indexOf(Period period) {
        for (int i = points.length - 1; i >= 0; i--) {
            if (periods[i].equals(period)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the newest period. */
    public int newest() {
        return points.length - 1;
    }
}
