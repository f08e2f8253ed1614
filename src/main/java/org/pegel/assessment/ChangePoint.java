package org.pegel.assessment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.Pettitt;
import org.pegel.catalogue.Period;

/**
 * Where the level of a series most likely changed, by Pettitt's test.
 *
 * @param lastBefore the last period before the change; the earliest where several are equally likely
 * @param firstAfter the first period after it
 * @param p probability of so clear a change by chance, from 0 to 1
 * @param exact whether p counts every order of the values, not only 9,999 random ones
 * @param n number of values
 * @param before the median before, in the unit of the indicator
 * @param after the median after
 * @param worse whether the level after it is worse
 * @param clearerThanTrend whether two levels fit the values better than one straight line does: a steady trend is a change
 *     to Pettitt's test, too
 */
public record ChangePoint(
        Period lastBefore,
        Period firstAfter,
        double p,
        boolean exact,
        int n,
        double before,
        double after,
        boolean worse,
        boolean clearerThanTrend) {

    /**
     * The change point of values; absent when all are equal.
     *
     * @param line the line of least squares through them; absent when there is none
     * @param sign +1 when higher is better, −1 when lower is
     */
    static @Nullable ChangePoint of(TrendValues values, @Nullable LinearFit line, int sign) {
        Pettitt pettitt = Pettitt.of(values.y());
        int[] changes = pettitt.changesAfter();
        if (changes.length == 0) {
            return null;
        }
        int last = changes[0];
        double[] first = Arrays.copyOf(values.y(), last + 1);
        double[] second = Arrays.copyOfRange(values.y(), last + 1, values.n());
        double before = TrendValues.median(first);
        double after = TrendValues.median(second);
        double levels = squares(first) + squares(second);
        return new ChangePoint(
                values.period(last),
                values.period(last + 1),
                pettitt.p(),
                pettitt.isExact(),
                values.n(),
                before,
                after,
                sign * (after - before) < 0,
                line != null && levels < line.sigma() * line.sigma() * line.degreesOfFreedom());
    }

    /** The squared distances from the mean. */
    private static double squares(double[] y) {
        double mean = Arrays.stream(y).average().orElse(0);
        return Arrays.stream(y).map(value -> (value - mean) * (value - mean)).sum();
    }
}
