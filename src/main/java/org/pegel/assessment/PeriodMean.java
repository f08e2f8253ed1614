package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.assessment.smallnumbers.PooledMean;
import org.pegel.observation.Series;

/**
 * The mean over the last periods, so that a small place is not judged by one year's chance.
 *
 * @param periods number of periods, the judged one included
 * @param value in the unit of the indicator
 * @param pooled whether all cases were divided by all of the base (the better way: each person counts once); else the values
 *     of the periods count alike
 */
public record PeriodMean(int periods, double value, boolean pooled) {
    /** Over how many periods a small place is usually looked at. */
    public static final int USUAL = PooledMean.PERIODS;

    /** The mean over the judged period and those right before it; absent when one of them has no comparable value. */
    public static @Nullable PeriodMean of(Assessment fact, int periods) {
        if (!fact.hasValue()
                || fact.n() < periods
                || !fact.comparablePeriod(fact.n() - 1).equals(fact.period())) {
            return null;
        }
        int first = fact.n() - periods;
        double between = TimeAxis.of(fact.period()) - TimeAxis.of(fact.comparablePeriod(first));
        if (between > (periods - 0.5) * fact.step()) {
            return null;
        }
        return pooled(fact, first, periods);
    }

    private static PeriodMean pooled(Assessment fact, int first, int periods) {
        Double factor = fact.indicator().factor();
        Series series = fact.series();
        double[] values = new double[periods];
        double[] cases = new double[periods];
        double[] bases = new double[periods];
        for (int i = 0; i < periods; i++) {
            int at = series.indexOf(fact.comparablePeriod(first + i));
            values[i] = fact.comparableValue(first + i);
            cases[i] = series.numerator(at).orElse(Double.NaN);
            bases[i] = series.denominator(at).orElse(Double.NaN);
        }
        PooledMean mean = PooledMean.of(values, cases, bases, factor == null ? Double.NaN : factor);
        return new PeriodMean(periods, mean.value(), mean.pooled());
    }
}
