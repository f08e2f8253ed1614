package org.pegel.assessment.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PettittTest {

    @Test
    void aPerfectStepOfEightValuesIsRareThoughTheApproximationDoesNotSeeIt() {
        Pettitt test = Pettitt.of(new double[] {1, 2, 3, 4, 11, 12, 13, 14});
        assertThat(test.changesAfter()).containsExactly(3);
        assertThat(test.isExact()).isTrue();
        assertThat(test.p()).isEqualTo(2.0 / 70, within(1e-12));
        assertThat(test.approximateP()).isEqualTo(0.139, within(0.001));
    }

    @Test
    void drawnOrdersComeNearTheCountedOnesAndAreAlwaysTheSame() {
        double[] step = {1, 2, 3, 4, 5, 11, 12, 13, 14, 15};
        Pettitt test = Pettitt.of(step);
        assertThat(test.isExact()).isFalse();
        assertThat(test.p())
                .isEqualTo(2.0 / 252, within(0.003))
                .isEqualTo(Pettitt.of(step).p());
    }

    @Test
    void ordersAreCountedOncePerNumberOfValuesAndPatternOfTies() {
        PettittDistribution counted = PettittDistribution.of(TieGroups.of(new double[] {1, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        assertThat(PettittDistribution.of(TieGroups.of(new double[] {90, 80, 70, 60, 50, 40, 30, 20, 10, 10})))
                .isSameAs(counted);
        assertThat(PettittDistribution.of(TieGroups.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9})))
                .as("ties at the other end have other ranks")
                .isNotSameAs(counted);
    }

    @Test
    void noDrawnProbabilityIsZero() {
        double[] step = new double[40];
        for (int i = 0; i < step.length; i++) {
            step[i] = i < 20 ? i : 100 + i;
        }
        assertThat(Pettitt.of(step).p()).isEqualTo(1e-4, within(1e-12));
    }

    @Test
    void equalValuesHaveNoChange() {
        Pettitt test = Pettitt.of(new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5});
        assertThat(test.changesAfter()).isEmpty();
        assertThat(test.p()).isEqualTo(1);
    }
}
