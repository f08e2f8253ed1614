package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The mean over three years, for small districts. */
class PeriodMeanTest {

    private static PeriodMean of(Sample sample) {
        return PeriodMean.of(sample.newest(), PeriodMean.USUAL);
    }

    @Test
    void theLastThreeYearsCount() {
        PeriodMean mean = of(Sample.lowerIsBetter().years(2021, 99, 99, 4, 5, 9));
        assertThat(mean.value()).isCloseTo(6, within(1e-12));
        assertThat(mean.periods()).isEqualTo(3);
        assertThat(mean.pooled()).isFalse();
    }

    @Test
    void nothingIsAveragedAcrossABreak() {
        Sample sample = Sample.lowerIsBetter().years(2021, 1, 2, 4, 5, 9).brokenAt("2024");
        assertThat(of(sample)).isNull();
        assertThat(sample.newest().absent()).containsEntry("mean", "keine 3 Werte in Folge");
    }

    @Test
    void aMissingProtectedOrUnjudgedYearLeavesNone() {
        Sample missing = Sample.lowerIsBetter()
                .years(2021, 1, 2, 3)
                .missing("2024", "nicht erhoben")
                .value("2025", 9);
        assertThat(of(missing)).isNull();
        Sample hidden =
                Sample.lowerIsBetter().years(2021, 1, 2, 3).confidential("2024").value("2025", 9);
        assertThat(of(hidden)).isNull();
        Sample unjudged = Sample.lowerIsBetter().years(2021, 1, 2, 3, 4, 5).notToBeJudged("2024");
        assertThat(of(unjudged)).isNull();
    }
}
