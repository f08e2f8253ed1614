package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
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
    public static final int USUAL = 3;

    /** The mean over the judged period and those right before it; absent when one of them has no comparable value. */
    public static @Nullable PeriodMean of(Assessment fact, int periods) {
        if (!fact.hasValue() || fact.n() < periods || !fact.comparablePeriod(fact.n() - 1).equals(fact.period())) {
            return null;
        }
        int first = fact.n() - periods;
        double between = TimeAxis.of(fact.period()) - TimeAxis.of(fact.comparablePeriod(first));
        if (between > (periods - 0.5) * fact.step()) {
            return null;
        }
        PeriodMean pooled = pooled(fact, first, periods);
        return pooled == null ? plain(fact, first, periods) : pooled;
    }

    private static @Nullable PeriodMean pooled(Assessment fact, int first, int periods) {
        Double factor = fact.indicator().factor();
        Series series = fact.series();
        double cases = 0;
        double base = 0;
        for (int i = first; i < first + periods; i++) {
            int at = series.indexOf(fact.comparablePeriod(i));
            OptionalDouble ownCases = series.numerator(at);
            OptionalDouble ownBase = series.denominator(at);
            if (ownCases.isEmpty() || ownBase.isEmpty()) {
                return null;
            }
            cases += ownCases.getAsDouble();
            base += ownBase.getAsDouble();
        }
        return factor == null || !(base > 0) ? null : new PeriodMean(periods, factor * cases / base, true);
    }

    private static PeriodMean plain(Assessment fact, int first, int periods) {
        double sum = 0;
        for (int i = first; i < first + periods; i++) {
            sum += fact.comparableValue(i) / periods;
        }
        return new PeriodMean(periods, sum, false);
    }
}
