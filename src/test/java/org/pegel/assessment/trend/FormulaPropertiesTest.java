package org.pegel.assessment.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What must hold for any series: random ones with many ties, the same in each run. */
class FormulaPropertiesTest {

    private static final int CASES = 400;

    private static double[] values(SplittableRandom random) {
        double trend = random.nextInt(5) - 2;
        double[] y = new double[4 + random.nextInt(30)];
        Arrays.setAll(y, i -> 64 + i * trend + random.nextInt(9));
        return y;
    }

    private static double[] times(SplittableRandom random, int n) {
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = (i == 0 ? 2000 : t[i - 1]) + 1 + random.nextInt(3);
        }
        return t;
    }

    private static void forAll(Consumer<SplittableRandom> property) {
        SplittableRandom random = new SplittableRandom(20_261_123);
        for (int i = 0; i < CASES; i++) {
            property.accept(random.split());
        }
    }

    private static double[] each(double[] y, DoubleUnaryOperator change) {
        return Arrays.stream(y).map(change).toArray();
    }

    @Test
    void shiftingAndScalingMovesNoTest() {
        forAll(random -> {
            double[] y = values(random);
            for (DoubleUnaryOperator change : new DoubleUnaryOperator[] {v -> v + 4096, v -> v * 0.125, v -> v * 1e9}) {
                double[] other = each(y, change);
                assertThat(MannKendall.of(other).s())
                        .isEqualTo(MannKendall.of(y).s());
                assertThat(MannKendall.of(other).twoSided())
                        .isEqualTo(MannKendall.of(y).twoSided());
                assertThat(Pettitt.of(other).u()).isEqualTo(Pettitt.of(y).u());
                assertThat(Pettitt.of(other).p()).isEqualTo(Pettitt.of(y).p());
            }
        });
    }

    @Test
    void slopesFollowTheUnitAndNotTheLevel() {
        forAll(random -> {
            double[] y = values(random);
            double[] t = times(random, y.length);
            double slope = sen(t, y).slope();
            assertThat(sen(t, each(y, v -> v + 4096)).slope()).isEqualTo(slope, within(1e-9));
            assertThat(sen(t, each(y, v -> 1024 * v)).slope()).isEqualTo(1024 * slope, within(1e-6));
            assertThat(sen(each(t, v -> v + 7), y).slope()).isEqualTo(slope, within(1e-9));
            double line = LinearFit.of(t, y).slope();
            assertThat(LinearFit.of(t, each(y, v -> v + 4096)).slope()).isEqualTo(line, within(1e-9));
            assertThat(LinearFit.of(each(t, v -> v + 7), y).slope()).isEqualTo(line, within(1e-9));
        });
    }

    private static SenSlope sen(double[] t, double[] y) {
        return SenSlope.of(t, y, MannKendall.of(y));
    }

    @Test
    void mirroringSwapsTheSides() {
        forAll(random -> {
            double[] y = values(random);
            double[] t = times(random, y.length);
            double[] mirrored = each(y, v -> -v);
            assertThat(MannKendall.of(mirrored).s())
                    .isEqualTo(-MannKendall.of(y).s());
            assertThat(MannKendall.of(mirrored).rising())
                    .isEqualTo(MannKendall.of(y).falling());
            assertThat(sen(t, mirrored).slope()).isEqualTo(-sen(t, y).slope(), within(1e-12));
            assertThat(Pettitt.of(mirrored).largest()).isEqualTo(Pettitt.of(y).largest());
            OptionalDouble above = LinearFit.of(t, y).beyond(70, true, t[t.length - 1] + 2);
            OptionalDouble below = LinearFit.of(t, mirrored).beyond(-70, false, t[t.length - 1] + 2);
            assertThat(above.orElse(-1)).isEqualTo(below.orElse(-1), within(1e-12));
        });
    }

    @Test
    void probabilitiesLieBetweenZeroAndOneAndSlopesInTheirIntervals() {
        forAll(random -> {
            double[] y = values(random);
            double[] t = times(random, y.length);
            MannKendall test = MannKendall.of(y);
            for (OptionalDouble p : new OptionalDouble[] {test.twoSided(), test.rising(), test.falling()}) {
                assertThat(p.orElse(1)).isBetween(0.0, 1.0);
            }
            assertThat(Pettitt.of(y).p()).isBetween(0.0, 1.0);
            SenSlope sen = sen(t, y);
            Interval interval = sen.interval(0.95);
            assertThat(interval == null || (interval.low() <= sen.slope() && sen.slope() <= interval.high()))
                    .isTrue();
        });
    }

    @Test
    void noNumberThatLeavesIsInfiniteOrNone() {
        double[] extremes = {0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e-300, 1e300, 1, 1e155};
        forAll(random -> {
            double[] y = values(random);
            for (int i = 0; i < y.length; i++) {
                y[i] = random.nextBoolean() ? extremes[random.nextInt(extremes.length)] : y[i];
            }
            double[] t = times(random, y.length);
            SenSlope sen = sen(t, y);
            if (sen != null) {
                finite(
                        sen.slope(),
                        sen.intercept().orElse(0),
                        sen.interceptOfMedians().orElse(0));
                finite(sen.interval(0.9));
            }
            LinearFit fit = LinearFit.of(t, y);
            if (fit != null) {
                double next = t[t.length - 1] + 3;
                finite(fit.slope(), fit.intercept(), fit.slopeError(), fit.valueAt(next), fit.predictionError(next));
                finite(
                        fit.t().orElse(0),
                        fit.twoSided().orElse(0),
                        fit.rSquared().orElse(0));
                finite(fit.beyond(1, true, next).orElse(0));
            }
            finite(MannKendall.of(y).tauB().orElse(0), Pettitt.of(y).approximateP());
            ModifiedZ z = new ModifiedZ(y, 1, 0, ModifiedZ.Factors.OF_NORMAL);
            finite(z.z().orElse(0));
        });
    }

    private static void finite(Interval interval) {
        if (interval != null) {
            finite(interval.low(), interval.high());
        }
    }

    private static void finite(double... numbers) {
        assertThat(numbers).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
}
