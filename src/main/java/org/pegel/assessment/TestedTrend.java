package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.SeasonalMannKendall;
import org.pegel.assessment.trend.SenSlope;

/**
 * A test and the slope that goes with it.
 *
 * @param method its name
 * @param s pairs that rise minus pairs that fall
 * @param twoSided its p; absent when all values are equal
 * @param rising p of a rise
 * @param falling p of a fall
 * @param slope absent when it is beyond the largest number
 */
record TestedTrend(
        String method,
        long s,
        OptionalDouble twoSided,
        OptionalDouble rising,
        OptionalDouble falling,
        @Nullable SenSlope slope) {

    static TestedTrend of(TrendValues values) {
        MannKendall test = MannKendall.of(values.y());
        return new TestedTrend(
                test.isExact() ? "mann-kendall-exact" : "mann-kendall-normal",
                test.s(),
                test.twoSided(),
                test.rising(),
                test.falling(),
                SenSlope.of(values.t(), values.y(), test));
    }

    static TestedTrend seasonal(TrendValues values) {
        List<double[]> times = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int[] season : values.bySeason()) {
            times.add(TrendValues.pick(values.t(), season));
            numbers.add(TrendValues.pick(values.y(), season));
        }
        SeasonalMannKendall test = SeasonalMannKendall.of(numbers);
        return new TestedTrend(
                "mann-kendall-seasonal",
                test.s(),
                test.twoSided(true),
                test.rising(),
                test.falling(),
                SenSlope.seasonal(times, numbers, test));
    }
}
