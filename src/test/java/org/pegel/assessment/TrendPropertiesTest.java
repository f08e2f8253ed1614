package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Direction;

/** What must hold for the trend of any series: random ones, the same in each run. */
class TrendPropertiesTest {

    private static final int CASES = 1_000;
    private static final long SEED = 20_261_124;

    @Test
    void mirroringValuesAndDirectionMirrorsTheTrend() {
        trendStays(one -> one.times(-1));
    }

    @Test
    void scalingTheUnitChangesNoTest() {
        for (double factor : new double[] {1024, 1 / 1024.0, 3.7, 1e-6, 1e9}) {
            trendStays(one -> one.times(factor));
        }
    }

    @Test
    void laterYearsChangeNothing() {
        trendStays(one -> one.later(7));
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            double[] values = random.doubles(4 + random.nextInt(12), 10, 90).toArray();
            List<Integer> rows =
                    IntStream.range(0, values.length).boxed().collect(Collectors.toCollection(ArrayList::new));
            Trend ordered = trend(values, rows);
            Collections.shuffle(rows, random);
            Trend shuffled = trend(values, rows);
            assertThat(Tested.of(shuffled)).isEqualTo(Tested.of(ordered));
            assertThat(shuffled.slope()).isEqualTo(ordered.slope());
            assertThat(shuffled.crossing(95, 3)).isEqualTo(ordered.crossing(95, 3));
        }
    }

    private static Trend trend(double[] values, List<Integer> rows) {
        Sample sample = Sample.of(Direction.LOWER);
        rows.forEach(row -> sample.value(Integer.toString(2000 + row), values[row]));
        return sample.newest().trend();
    }

    @Test
    void shiftingMovesTheForecastWithTheLimit() {
        Random random = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            double[] values = random.doubles(8, 200, 300).toArray();
            double limit = 150 + random.nextInt(200);
            List<Integer> rows = IntStream.range(0, values.length).boxed().toList();
            OptionalDouble here = trend(values, rows).crossing(limit, 3).probability();
            double[] shifted = Arrays.stream(values).map(value -> value + 512).toArray();
            OptionalDouble there = trend(shifted, rows).crossing(limit + 512, 3).probability();
            assertThat(there.orElse(-1)).isEqualTo(here.orElse(-1), within(1e-9));
            compared += here.isPresent() ? 1 : 0;
        }
        assertThat(compared).as("the property is not empty").isGreaterThan(CASES / 5);
    }

    @Test
    void aLimitFurtherAwayIsCrossedLessProbably() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            double[] values = random.doubles(6 + random.nextInt(20), 5, 95).toArray();
            Trend trend =
                    trend(values, IntStream.range(0, values.length).boxed().toList());
            double nearer = trend.crossing(96, 3).probability().orElseThrow();
            double further = trend.crossing(98, 3).probability().orElseThrow();
            assertThat(further).isBetween(0.0, nearer);
            assertThat(nearer).isLessThanOrEqualTo(1);
            assertThat(trend.crossing(96, 1).probability().orElseThrow()).isLessThanOrEqualTo(nearer);
        }
    }

    private static void trendStays(UnaryOperator<RandomCase> change) {
        Random random = new Random(SEED);
        int tested = 0;
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            Tested before = Tested.of(one.sample().newest().trend());
            assertThat(Tested.of(change.apply(one).sample().newest().trend()))
                    .as("%s", one)
                    .isEqualTo(before);
            tested += before.pWorsening().isPresent() ? 1 : 0;
        }
        assertThat(tested).as("the property is not empty").isGreaterThan(CASES / 5);
    }

    private record Tested(
            int n,
            boolean worsening,
            boolean improving,
            OptionalDouble p,
            OptionalDouble pWorsening,
            List<String> absent) {
        static Tested of(Trend trend) {
            return new Tested(
                    trend.n(),
                    trend.isWorsening(),
                    trend.isImproving(),
                    trend.p(),
                    trend.pWorsening(),
                    List.copyOf(trend.absent().keySet()));
        }
    }
}
