package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pegel.observation.Quality;

/** Nothing is compared across a reform of boundaries, unless it is recalculated. */
class ReformTest {

    @Test
    void valuesOfOtherBoundariesAreNotCompared() {
        Assessment fact = Sample.lowerIsBetter()
                .within("2019", 2018, 5, 6, 7)
                .within("2024", 2021, 20, 21)
                .newest();

        assertThat(fact.n()).isEqualTo(2);
        assertThat(fact.previous()).isEqualTo(20);
        assertThat(fact.run()).isEqualTo(1);
        assertThat(fact.yearlyChange()).isNull();
    }

    @Test
    void theFirstValueOfNewBoundariesHasNoPreviousOneAndSaysWhy() {
        Assessment fact = Sample.lowerIsBetter()
                .within("2019", 2018, 5, 6, 7)
                .within("2024", 2021, 20)
                .newest();

        assertThat(fact.hasPrevious()).isFalse();
        assertThat(fact.worsened()).isFalse();
        assertThat(fact.absent()).containsEntry("previous", "kein früherer Wert mit dem Gebietsstand 2024");
    }

    @Test
    void recalculatedValuesOfTheSameBoundariesAre() {
        Assessment fact = Sample.lowerIsBetter()
                .within("2024", Quality.RECALCULATED, 2018, 5, 6, 7)
                .within("2024", Quality.FINAL, 2021, 20)
                .newest();

        assertThat(fact.n()).isEqualTo(4);
        assertThat(fact.previous()).isEqualTo(7);
    }

    @Test
    void whereTheSourceDoesNotSayTheyAreTakenToBeTheSame() {
        Assessment fact = Sample.lowerIsBetter()
                .years(2018, 5, 6, 7)
                .within("2024", Quality.FINAL, 2021, 20)
                .newest();

        assertThat(fact.n()).isEqualTo(4);
    }

    @Test
    void aTargetNeedsItsPointsSinceTheReform() {
        Sample sample = Sample.lowerIsBetter().reach(3, 2030).within("2019", 2016, 9, 8, 7, 6, 5);

        assertThat(sample.within("2024", 2021, 20, 19).newest().targetTracking().notRatedReason())
                .startsWith("2 von mindestens");
    }
}
