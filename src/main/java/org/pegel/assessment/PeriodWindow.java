package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.assessment.smallnumbers.PooledMean;
import org.pegel.observation.Series;

/**
 * Periods of a series that follow each other without a gap, all of which have a value that may be compared with the judged
 * one: the last ones, or those right before them. Parts of a year follow part by part, seasons and all.
 */
public final class PeriodWindow {
    private static final double HALF_A_STEP = 0.5;

    private final Series series;
    private final ComparableValues values;
    private final int first;
    private final int periods;
    private final @Nullable Double factor;

    private PeriodWindow(Series series, ComparableValues values, int first, int periods, @Nullable Double factor) {
        this.series = series;
        this.values = values;
        this.first = first;
        this.periods = periods;
        this.factor = factor;
    }

    /**
     * Of the judged series.
     *
     * @param skip how many periods at the end are left out; 0 for a window that ends with the judged one
     * @param periods how many, at least 1
     * @return absent when one of the periods, or of those left out, has no value or lies beyond a break
     */
    public static @Nullable PeriodWindow of(Assessment fact, int skip, int periods) {
        return of(fact, fact.series(), fact.comparable(), skip, periods);
    }

    /** The same periods of the city, for the same group; absent for the city itself. */
    public static @Nullable PeriodWindow ofCity(Assessment fact, int skip, int periods) {
        Series city = fact.setting().city();
        int at = city == null || !fact.hasCityValue() ? -1 : city.indexOf(fact.period());
        return city == null || at < 0
                ? null
                : of(fact, city, ComparableValues.upTo(city, at, fact.setting().cityEvents()), skip, periods);
    }

    private static @Nullable PeriodWindow of(
            Assessment fact, Series series, ComparableValues values, int skip, int periods) {
        int last = values.n() - 1;
        int first = last - skip - periods + 1;
        if (first < 0 || !values.period(last).equals(fact.period())) {
            return null;
        }
        double expected = (skip + periods - 1) * fact.step();
        boolean gapless = values.time(last) - values.time(first) < expected + HALF_A_STEP * fact.step();
        return gapless
                ? new PeriodWindow(
                        series, values, first, periods, fact.indicator().factor())
                : null;
    }

    /**
     * The mean over the periods, in the unit of the indicator: where cases and base are known, all cases divided by the
     * whole base, so that each person counts once; else the values count alike.
     */
    public double mean() {
        return periods == 1 ? values.value(first) : pooled().value();
    }

    /** All cases; NaN when the source does not give those of every period. */
    double cases() {
        return sum(true);
    }

    /** The whole base; NaN when the source does not give that of every period. */
    double base() {
        return sum(false);
    }

    private double sum(boolean ofCases) {
        double sum = 0;
        for (int i = 0; i < periods; i++) {
            sum += count(i, ofCases);
        }
        return sum;
    }

    private PooledMean pooled() {
        double[] each = new double[periods];
        double[] cases = new double[periods];
        double[] bases = new double[periods];
        for (int i = 0; i < periods; i++) {
            each[i] = values.value(first + i);
            cases[i] = count(i, true);
            bases[i] = count(i, false);
        }
        return PooledMean.of(each, cases, bases, factor == null ? Double.NaN : factor);
    }

    private double count(int i, boolean ofCases) {
        int at = values.at(first + i);
        return (ofCases ? series.numerator(at) : series.denominator(at)).orElse(Double.NaN);
    }
}
