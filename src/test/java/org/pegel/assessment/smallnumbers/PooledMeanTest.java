package org.pegel.assessment.smallnumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PooledMeanTest {
    private static final double[] VALUES = {10, 50, 20};
    private static final double[] CASES = {10, 5, 40};
    private static final double[] BASES = {100, 10, 200};

    @Test
    void withCasesAndBasesEachPersonCountsAlike() {
        PooledMean mean = PooledMean.of(VALUES, CASES, BASES, 100);
        assertThat(mean.pooled()).isTrue();
        assertThat(mean.base()).isEqualTo(310);
        assertThat(mean.value()).isCloseTo(100 * 55 / 310.0, within(1e-12));
    }

    @Test
    void withoutThemEachPeriodCountsAlikeAndItSaysSo() {
        double[] gap = {10, Double.NaN, 40};
        assertThat(PooledMean.of(VALUES, gap, BASES, 100)).isEqualTo(new PooledMean(80 / 3.0, false, 0));
        assertThat(PooledMean.of(VALUES, CASES, BASES, Double.NaN).pooled()).isFalse();
        assertThat(PooledMean.of(VALUES, CASES, new double[3], 100).pooled()).isFalse();
    }
}
