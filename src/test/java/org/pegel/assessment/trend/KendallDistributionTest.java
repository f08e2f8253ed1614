package org.pegel.assessment.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KendallDistributionTest {

    @Test
    void agreesWithCountingEveryOrderWithAndWithoutTies() {
        double[][] cases = {
            {1, 2, 3, 4},
            {1, 1, 2, 3, 4},
            {1, 1, 1, 1, 2},
            {1, 1, 2, 2, 3, 3},
            {4, 4, 4, 5, 6, 6, 7},
            {1, 2, 3, 4, 5, 6, 7}
        };
        for (double[] values : cases) {
            List<Long> all = new ArrayList<>();
            everyOrder(values.clone(), 0, all);
            KendallDistribution distribution = KendallDistribution.of(TieGroups.of(values));
            for (long s = -22; s <= 22; s++) {
                long least = s;
                long count = all.stream().filter(one -> one >= least).count();
                assertThat(distribution.atLeast(s))
                        .as("%s at least %d", Arrays.toString(values), s)
                        .isEqualTo(count / (double) all.size(), within(1e-14));
            }
        }
    }

    private static void everyOrder(double[] values, int fixed, List<Long> all) {
        if (fixed == values.length) {
            all.add(MannKendall.of(values).s());
        }
        for (int i = fixed; i < values.length; i++) {
            swap(values, fixed, i);
            everyOrder(values, fixed + 1, all);
            swap(values, fixed, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    @Test
    void stayExactToTheLastTailAtTwentyFiveValues() {
        KendallDistribution distribution = KendallDistribution.of(25);
        double orders = 1;
        for (int i = 2; i <= 25; i++) {
            orders *= i;
        }
        assertThat(distribution.atLeast(300)).isEqualTo(1 / orders, within(1e-38));
        assertThat(distribution.atLeast(298)).isEqualTo(25 / orders, within(1e-36));
        assertThat(distribution.atLeast(301)).isZero();
        assertThat(distribution.atLeast(-300)).isEqualTo(1);
        for (long s = -300; s <= 300; s += 2) {
            assertThat(distribution.atLeast(s) + distribution.atMost(s - 2)).isEqualTo(1, within(1e-14));
        }
    }

    @Test
    void smallestTwoSidedProbabilitiesOfShortSeries() {
        assertThat(KendallDistribution.of(4).twoSided(6)).isEqualTo(2 / 24.0, within(1e-15));
        assertThat(KendallDistribution.of(5).twoSided(-10)).isEqualTo(2 / 120.0, within(1e-15));
    }

    @Test
    void refusesMoreValuesThanItCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KendallDistribution.of(26))
                .withMessageContaining("25");
    }

    @Test
    void isCountedOncePerNumberOfValuesAndPatternOfTies() {
        KendallDistribution counted = KendallDistribution.of(TieGroups.of(new double[] {1, 1, 2, 3, 3, 3, 4}));
        assertThat(KendallDistribution.of(TieGroups.of(new double[] {9, 7, 8, 8, 5, 7, 7})))
                .as("other values in another order, tied alike")
                .isSameAs(counted);
        assertThat(KendallDistribution.of(TieGroups.of(new double[] {1, 1, 2, 2, 3, 3, 4})))
                .as("tied otherwise")
                .isNotSameAs(counted);
        assertThat(KendallDistribution.of(TieGroups.of(new double[] {1, 1, 2, 3, 3, 3, 4, 5})))
                .as("one value more")
                .isNotSameAs(counted);
    }

    @Test
    void saysTheSameToSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Double> sum = () -> {
                SplittableRandom random = new SplittableRandom(7);
                double total = 0;
                for (int i = 0; i < 400; i++) {
                    double[] values = random.doubles(6 + random.nextInt(15))
                            .map(value -> Math.floor(value * 8))
                            .toArray();
                    total += MannKendall.of(values).rising().orElse(0);
                }
                return total;
            };
            List<Future<Double>> sums = threads.invokeAll(List.of(sum, sum, sum, sum));
            for (Future<Double> one : sums) {
                assertThat(one.get()).isEqualTo(sums.get(0).get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
