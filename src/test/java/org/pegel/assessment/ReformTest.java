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
    void theValuesBeforeItAreThereForADrawingOnly() {
        Assessment fact = Sample.lowerIsBetter()
                .within("2019", 2018, 5, 6, 7)
                .within("2024", 2021, 20, 21)
                .newest();

        assertThat(fact.earlier()).isEqualTo(3);
        assertThat(fact.earlierValue(2)).isEqualTo(7);
        assertThat(fact.earlierPeriod(0)).isEqualTo(org.pegel.catalogue.Period.year(2018));
        assertThat(Sample.lowerIsBetter().years(2018, 5, 6).newest().earlier()).isZero();
        assertThat(Sample.lowerIsBetter()
                        .brokenAt("2020")
                        .years(2018, 5, 6, 7)
                        .newest()
                        .earlier())
                .isEqualTo(2);
    }

    @Test
    void aValueOfTheCityThatIsNotToBeJudgedIsNoReference() {
        Sample sample = Sample.lowerIsBetter().years(2023, 5).cityValue("2023", 4);

        assertThat(sample.newest().hasDistanceToCity()).isTrue();
        assertThat(sample.notToBeJudged("2023").newest().hasCityValue()).isFalse();
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
