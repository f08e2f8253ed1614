package org.pegel.assessment.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WorseningWindowsTest {

    private static final int DISTRICTS = 12;
    private static final int STEPS = 18;
    private static final int HORIZON = 3;
    private static final double LIMIT = 6;

    /** Districts that wander, some of them with gaps. */
    private static double[][] wandering(Random random, double drift) {
        double[][] values = new double[DISTRICTS][STEPS];
        for (double[] row : values) {
            double value = random.nextGaussian();
            for (int step = 0; step < STEPS; step++) {
                value += drift + random.nextGaussian();
                row[step] = random.nextInt(15) == 0 && step < STEPS - 1 ? Double.NaN : value;
            }
        }
        return values;
    }

    private static double[][] each(double[][] values, DoubleUnaryOperator change) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    private static double probability(double[][] values, double limit) {
        return new WorseningWindows(values, HORIZON).probability(0, limit).orElseThrow();
    }

    @Test
    void theUnitOfTheIndicatorDoesNotMatter() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            double[][] values = wandering(random, 0.1);
            assertThat(probability(each(values, value -> 40 * value + 7), 40 * LIMIT + 7))
                    .isCloseTo(probability(values, LIMIT), within(1e-6));
        }
    }

    @Test
    void aNearerLimitIsNeverLessProbable() {
        Random random = new Random(6);
        for (int round = 0; round < 50; round++) {
            double[][] values = wandering(random, 0);
            double now = values[0][STEPS - 1];
            double before = 1;
            for (double limit = now; limit < now + 12; limit += 0.25) {
                double probability = probability(values, limit);
                assertThat(probability).isBetween(0.0, before);
                before = probability;
            }
        }
    }

    @Test
    void whatWorsensEverywhereMakesACrossingMoreProbable() {
        double[][] values = wandering(new Random(7), 0);
        double[][] worsening = new double[DISTRICTS][STEPS];
        for (int district = 0; district < DISTRICTS; district++) {
            for (int step = 0; step < STEPS; step++) {
                worsening[district][step] = values[district][step] + 0.8 * (step - STEPS + 1);
            }
        }
        assertThat(probability(worsening, values[0][STEPS - 1] + 2))
                .isGreaterThan(probability(values, values[0][STEPS - 1] + 2) + 0.1);
    }

    @Test
    void theShareOfPastWindowsIsTheProbabilityAsFarAsThereAreMany() {
        double[][] values = new double[400][23];
        Random random = new Random(8);
        for (double[] row : values) {
            for (int step = 1; step < row.length; step++) {
                row[step] = row[step - 1] + random.nextGaussian();
            }
        }
        WorseningWindows windows = new WorseningWindows(values, HORIZON);
        int[] crossed = new int[2];
        double[] foretold = new double[2];
        for (int district = 0; district < values.length; district++) {
            double now = values[district][values[district].length - 1];
            for (int near = 0; near < 2; near++) {
                double distance = near == 0 ? 1 : 3;
                foretold[near] += windows.probability(district, now + distance).orElseThrow();
                crossed[near] += goesOn(random, distance) ? 1 : 0;
            }
        }
        assertThat(foretold[0] / values.length).isCloseTo((double) crossed[0] / values.length, within(0.08));
        assertThat(foretold[1] / values.length).isCloseTo((double) crossed[1] / values.length, within(0.08));
        assertThat(windows.windows()).isEqualTo(400 * 12);
    }

    private static boolean goesOn(Random random, double distance) {
        double value = 0;
        boolean crossed = false;
        for (int step = 0; step < HORIZON; step++) {
            value += random.nextGaussian();
            crossed |= value > distance;
        }
        return crossed;
    }

    @Test
    void withoutAPastTheReferenceCurveStandsIn() {
        double[][] values = {{1, 2, 1, 2}, {1, 2, 3, 2}};
        WorseningWindows windows = new WorseningWindows(values, HORIZON);
        assertThat(windows.windows()).isZero();
        assertThat(windows.probability(0, 2.5).orElseThrow()).isBetween(0.4, 0.7);
        assertThat(windows.probability(0, 20).orElseThrow()).isLessThan(0.001);
    }

    @Test
    void aSeriesThatDoesNotMoveHasNoProbability() {
        double[][] values = {{4, 4, 4, 4, 4, 4, 4}, {1, 2, 3, 2, 1, 2, 3}};
        WorseningWindows windows = new WorseningWindows(values, HORIZON);
        assertThat(windows.probability(0, 4)).isEmpty();
        assertThat(windows.probability(1, 4)).isPresent();
    }

    @Test
    void withoutTheNewestValueThereIsNone() {
        double[][] values = {{4, 5, 4, 5, 4, 5, Double.NaN}, {1, 2, 3, 2, 1, 2, 3}};
        assertThat(new WorseningWindows(values, HORIZON).probability(0, 6)).isEmpty();
    }
}
