package org.pegel.assessment.disparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.disparity.SocialClass.Dynamics;
import org.pegel.assessment.disparity.SocialClass.Status;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Proportion;

class DisparityPropertiesTest {
    private static final int CASES = 300;

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void swappingTheGroupsMirrorsTheGapAndInvertsTheRatio() {
        for (int i = 0; i < CASES; i++) {
            ShareGap gap = new ShareGap(share(), share());
            ShareGap swapped = new ShareGap(/* first= */ gap.second(), /* second= */ gap.first());
            Interval newcombe = gap.newcombe(0.95);
            assertThat(swapped.newcombe(0.95).low()).isCloseTo(-newcombe.high(), within(1e-12));
            assertThat(gap.value()).isBetween(newcombe.low(), newcombe.high());
            assertThat(newcombe.low()).isGreaterThanOrEqualTo(-1 - 1e-12);
            assertThat(newcombe.high()).isLessThanOrEqualTo(1 + 1e-12);
            if (gap.hasRatioInterval()) {
                Interval katz = gap.katz(0.95);
                assertThat(gap.ratio()).isBetween(katz.low(), katz.high());
                assertThat(swapped.ratio()).isCloseTo(1 / gap.ratio(), within(1e-9));
            }
        }
    }

    @Test
    void anotherUnitChangesNoInequality() {
        for (int i = 0; i < CASES; i++) {
            double[] values = values(0);
            double[] weights = random.doubles(values.length, 1, 900).toArray();
            double[] scaled = Arrays.stream(values).map(value -> value * 1000).toArray();
            Inequality plain = Inequality.of(values, weights);
            Inequality large = Inequality.of(scaled, weights);
            assertThat(large.gini()).isCloseTo(plain.gini(), within(1e-12)).isBetween(0.0, 1.0);
            assertThat(large.theilT()).isCloseTo(plain.theilT(), within(1e-12));
            assertThat(large.theilL()).isCloseTo(plain.theilL(), within(1e-12)).isGreaterThan(-1e-12);
            assertThat(large.variation()).isCloseTo(plain.variation(), within(1e-12));
        }
    }

    @Test
    void aPlaceOfDoubleWeightCountsLikeTwoAlike() {
        for (int i = 0; i < CASES; i++) {
            double[] values = values(0);
            double[] weights = new double[values.length];
            Arrays.fill(weights, 2);
            double[] twice = DoubleStream.concat(Arrays.stream(values), Arrays.stream(values))
                    .toArray();
            assertThat(Inequality.of(values, weights).gini())
                    .isCloseTo(Inequality.of(twice).gini(), within(1e-12));
            assertThat(Inequality.of(values, weights).theilT())
                    .isCloseTo(Inequality.of(twice).theilT(), within(1e-12));
        }
    }

    @Test
    void thereIsNoInequalityOfNegativeValuesOrOfNothing() {
        assertThat(Inequality.of(new double[] {1, -2, 3}).hasValue()).isFalse();
        assertThat(Inequality.of(new double[] {0, 0}).hasValue()).isFalse();
        assertThat(Inequality.of(new double[0]).hasValue()).isFalse();
        assertThat(Inequality.of(new double[] {1, 2}, new double[] {0, 0}).hasValue())
                .isFalse();
    }

    @Test
    void dissimilarityIsTheSameBothWaysAndInAnyOrder() {
        for (int i = 0; i < CASES; i++) {
            double[] group = values(0);
            double[] others = random.doubles(group.length, 0, 900).toArray();
            Double index = Dissimilarity.of(group, others);
            assertThat(index).isBetween(0.0, 1.0);
            assertThat(Dissimilarity.of(others, group)).isCloseTo(index, within(1e-12));
            assertThat(Dissimilarity.of(turned(group), turned(others))).isCloseTo(index, within(1e-12));
        }
    }

    @Test
    void anotherUnitOfAnIndicatorChangesNoSocialClass() {
        for (int i = 0; i < CASES; i++) {
            double[][] areas = areas(30);
            double[][] scaled = Arrays.stream(areas)
                    .map(row -> new double[] {row[0] * 100, row[1] + 7, row[2]})
                    .toArray(double[][]::new);
            SocialIndex index = SocialIndex.scaledBy(areas, false);
            SocialIndex other = SocialIndex.scaledBy(scaled, false);
            for (int area = 0; area < areas.length; area++) {
                assertThat(other.of(scaled[area]).index())
                        .isCloseTo(index.of(areas[area]).index(), within(1e-9));
            }
        }
    }

    @Test
    void anAreaThatIsLeftOutHasNoIndexAndShiftsNoOther() {
        double[][] areas = areas(20);
        double[][] with = Arrays.copyOf(areas, 21);
        with[20] = new double[] {90, Double.NaN, 4};
        SocialIndex without = SocialIndex.scaledBy(areas, false);
        SocialIndex index = SocialIndex.scaledBy(with, false);
        assertThat(index.of(with[20])).isNull();
        assertThat(index.of(areas[3]).index()).isEqualTo(without.of(areas[3]).index());
    }

    @Test
    void aLaterYearIsMeasuredWithTheBaseYear() {
        double[][] base = areas(20);
        double[][] worse = Arrays.stream(base)
                .map(row -> Arrays.stream(row).map(value -> value + 5).toArray())
                .toArray(double[][]::new);
        SocialIndex fixed = SocialIndex.scaledBy(base, false);
        for (int i = 0; i < base.length; i++) {
            assertThat(fixed.of(worse[i]).index())
                    .isGreaterThan(fixed.of(base[i]).index());
        }
    }

    @Test
    void thereIsNoIndexWhereAllAreasAreAlike() {
        double[][] areas = {{0.1, 0.7}, {0.1, 0.7}, {0.1, 0.7}};
        assertThat(SocialIndex.scaledBy(areas, false).of(areas[0]).index()).isNull();
    }

    @Test
    void thereAreTwelveSocialClassesAndALimitBelongsToTheMiddle() {
        long classes = IntStream.of(-20, 0, 12, 20)
                .boxed()
                .flatMap(status ->
                        IntStream.of(-20, 0, 20).mapToObj(dynamics -> SocialClass.of(status / 10.0, dynamics / 10.0)))
                .distinct()
                .count();
        assertThat(classes).isEqualTo(12);
        assertThat(SocialClass.of(-1, 1)).isEqualTo(new SocialClass(Status.MIDDLE, Dynamics.STABLE));
        assertThat(SocialClass.of(1.5, -1)).isEqualTo(new SocialClass(Status.LOW, Dynamics.STABLE));
    }

    private double[][] areas(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(3, 0, 40).toArray())
                .toArray(double[][]::new);
    }

    private double[] values(double low) {
        return random.doubles(1 + random.nextInt(12), low, 50).toArray();
    }

    private static double[] turned(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private Proportion share() {
        int base = 1 + random.nextInt(500);
        return new Proportion(random.nextInt(base + 1), base);
    }
}
