package org.pegel.assessment.smallnumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallNumbersPropertiesTest {
    private static final int CASES = 300;
    private static final double[] LEVELS = {0.5, 0.8, 0.95, 0.99, 0.998};

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void anIntervalLiesWithinZeroAndOneAndHoldsTheShare() {
        for (int i = 0; i < CASES; i++) {
            Proportion share = share();
            for (double level : LEVELS) {
                assertHolds(share.wilson(level), share.value(), 1);
                assertHolds(share.clopperPearson(level), share.value(), 1);
            }
        }
    }

    @Test
    void countingTheOthersMirrorsTheInterval() {
        for (int i = 0; i < CASES; i++) {
            Proportion share = share();
            Proportion others = new Proportion(share.base() - share.cases(), share.base());
            assertMirrored(share.wilson(0.95), others.wilson(0.95));
            assertMirrored(share.clopperPearson(0.95), others.clopperPearson(0.95));
        }
    }

    @Test
    void moreConfidenceIsAWiderInterval() {
        for (int i = 0; i < CASES; i++) {
            EventCount count = new EventCount(random.nextInt(2000));
            Interval narrow = count.exact(0.8);
            Interval wide = count.exact(0.998);
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThan(narrow.high());
            assertHolds(count.exact(0.95), count.events(), Double.MAX_VALUE);
            assertHolds(count.byar(0.95), count.events(), Double.MAX_VALUE);
        }
    }

    @Test
    void theLimitOfAnExactIntervalIsWhereTheTailHasItsProbability() {
        for (int i = 0; i < CASES; i++) {
            EventCount count = new EventCount(1 + random.nextInt(500));
            Interval exact = count.exact(0.95);
            assertThat(new CountFunnel(exact.low()).tails(count).upper()).isCloseTo(0.025, within(1e-10));
            assertThat(new CountFunnel(exact.high()).tails(count).lower()).isCloseTo(0.025, within(1e-10));
        }
    }

    @Test
    void theTailsOfAPlaceOverlapInItsOwnCount() {
        for (int i = 0; i < CASES; i++) {
            ProportionFunnel funnel = new ProportionFunnel(0.01 + 0.98 * random.nextDouble());
            Tails tails = funnel.tails(share());
            assertThat(tails.lower()).isBetween(0.0, 1.0);
            assertThat(tails.upper()).isBetween(0.0, 1.0);
            assertThat(tails.lower() + tails.upper()).isGreaterThanOrEqualTo(1 - 1e-12);
            assertThat(tails.twoSided()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theFunnelNarrowsWithTheBase() {
        for (int i = 0; i < CASES; i++) {
            ProportionFunnel funnel = new ProportionFunnel(0.01 + 0.98 * random.nextDouble());
            int base = 20 + random.nextInt(1000);
            assertThat(funnel.normalLimit(4 * base, 0.999)).isLessThanOrEqualTo(funnel.normalLimit(base, 0.999));
            assertThat(funnel.exactLimit(base, 0.001)).isLessThanOrEqualTo(funnel.exactLimit(base, 0.975));
        }
    }

    @Test
    void turningTheOrderOfPlacesChangesNoOverdispersion() {
        for (int i = 0; i < CASES; i++) {
            double[] z = random.doubles(2 + random.nextInt(30), -4, 4).toArray();
            double[] turned = IntStream.range(0, z.length)
                    .mapToDouble(k -> z[z.length - 1 - k])
                    .toArray();
            Overdispersion phi = Overdispersion.of(z);
            assertThat(Overdispersion.of(turned).winsorised()).isCloseTo(phi.winsorised(), within(1e-12));
            assertThat(phi.winsorised()).isLessThanOrEqualTo(phi.raw() + 1e-12);
            assertThat(Math.abs(phi.adjusted(3))).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void boundsOfHiddenCellsHoldTheTruth() {
        for (int i = 0; i < CASES; i++) {
            int rows = 2 + random.nextInt(4);
            int columns = 2 + random.nextInt(4);
            double[][] truth = table(rows, columns);
            double[][] shown = new double[rows + 1][];
            for (int r = 0; r <= rows; r++) {
                shown[r] = truth[r].clone();
                for (int c = 0; c <= columns; c++) {
                    shown[r][c] = random.nextInt(3) == 0 ? Double.NaN : truth[r][c];
                }
            }
            HiddenCells hidden = new HiddenCells(shown);
            assertThat(hidden.isPossible()).isTrue();
            for (int r = 0; r <= rows; r++) {
                for (int c = 0; c <= columns; c++) {
                    if (Double.isNaN(shown[r][c])) {
                        Interval bounds = hidden.bounds(r, c);
                        assertThat(truth[r][c]).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
                        assertThat(bounds.low()).isGreaterThanOrEqualTo(-1e-9);
                    }
                }
            }
        }
    }

    @Test
    void aTableThatDoesNotAddUpGivesNothingAwayExactly() {
        double[][] shown = {{1, Double.NaN, 5}, {2, 2, 4}, {3, 3, 8}};
        assertThat(new HiddenCells(shown).isPossible()).isFalse();
    }

    private double[][] table(int rows, int columns) {
        double[][] table = new double[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double cell = random.nextInt(4) == 0 ? 0 : random.nextInt(50);
                table[r][c] = cell;
                table[r][columns] += cell;
                table[rows][c] += cell;
                table[rows][columns] += cell;
            }
        }
        return table;
    }

    private Proportion share() {
        int base = 1 + random.nextInt(1000);
        return new Proportion(random.nextInt(base + 1), base);
    }

    private static void assertHolds(Interval interval, double value, double most) {
        assertThat(interval.low()).isBetween(0.0, value + 1e-12);
        assertThat(interval.high()).isBetween(value - 1e-12, most);
    }

    private static void assertMirrored(Interval interval, Interval mirrored) {
        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
        assertThat(mirrored.high()).isCloseTo(1 - interval.low(), within(1e-12));
    }
}
