package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.SeriesEvent;

class AssessmentTest {

    @Test
    void comparesWithTheLastValueBefore() {
        Assessment fact = Sample.higherIsBetter().years(2022, 40, 42, 41.5).newest();
        assertThat(fact.value()).isEqualTo(41.5);
        assertThat(fact.previous()).isEqualTo(42);
        assertThat(fact.previousPeriod()).hasToString("2023");
        assertThat(fact.change()).isEqualTo(-0.5);
        assertThat(fact.worsened()).isTrue();
        assertThat(fact.n()).isEqualTo(3);
    }

    @Test
    void worseDependsOnTheDirection() {
        Assessment fact = Sample.lowerIsBetter().years(2023, 42, 41.5).newest();
        assertThat(fact.change()).isNegative();
        assertThat(fact.worsened()).isFalse();
    }

    @Test
    void anUnchangedValueIsNeitherWorseNorBetter() {
        Assessment fact = Sample.lowerIsBetter().years(2023, 42, 42).newest();
        assertThat(fact.hasChange()).isTrue();
        assertThat(fact.change()).isZero();
        assertThat(fact.worsened()).isFalse();
    }

    @Test
    void aFirstValueHasNothingToCompareWith() {
        Assessment fact = Sample.higherIsBetter().years(2024, 40).newest();
        assertThat(fact.hasPrevious()).isFalse();
        assertThat(fact.hasChange()).isFalse();
        assertThat(fact.run()).isZero();
        assertThat(fact.absent())
                .containsEntry("previous", "kein früherer vergleichbarer Wert")
                .containsEntry("change", "kein früherer vergleichbarer Wert");
        assertThatThrownBy(fact::previous)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("quote/07/insgesamt has no previous value at 2024");
    }

    @Test
    void nothingIsComparedAcrossABreak() {
        Sample sample = Sample.lowerIsBetter().brokenAt("2022").years(2019, 1, 2, 3, 10, 11);
        assertThat(sample.at("2021").run()).isEqualTo(2);
        assertThat(sample.at("2022").hasPrevious()).isFalse();
        assertThat(sample.at("2022").absent()).containsEntry("previous", "kein früherer Wert seit dem Bruch 2022");
        assertThat(sample.at("2023").previous()).isEqualTo(10);
        assertThat(sample.at("2023").run()).isEqualTo(1);
        assertThat(sample.at("2023").n()).isEqualTo(2);
    }

    @Test
    void aBreakWithinAPeriodBeginsWithThatPeriod() {
        Sample sample = Sample.higherIsBetter().brokenAt("2024-06-27").years(2023, 3, 5, 6);
        assertThat(sample.at("2024").hasPrevious()).isFalse();
        assertThat(sample.at("2025").previous()).isEqualTo(5);
    }

    @Test
    void aPeriodNotToBeJudgedIsLeftOutOfVerdictsAndComparisons() {
        Sample sample = Sample.higherIsBetter().notToBeJudged("2024").years(2022, 40, 39, 5, 38);
        Assessment excluded = sample.at("2024");
        assertThat(excluded.isJudged()).isFalse();
        assertThat(excluded.notJudgedReason()).isEqualTo("2024 wird nicht bewertet: Zensus.");
        assertThat(excluded.value()).isEqualTo(5);
        assertThat(excluded.worsened()).isFalse();
        assertThat(excluded.run()).isZero();
        Assessment after = sample.at("2025");
        assertThat(after.isJudged()).isTrue();
        assertThat(after.previousPeriod()).hasToString("2023");
        assertThat(after.change()).isEqualTo(-1);
        assertThat(after.run()).as("the year left out starts a new run").isEqualTo(1);
    }

    @Test
    void aYearNotToBeJudgedCoversItsQuarters() {
        Sample sample = Sample.lowerIsBetter()
                .rhythm(PeriodKind.QUARTER, 1)
                .notToBeJudged("2025")
                .value("2025-Q4", 3)
                .value("2026-Q1", 4);
        assertThat(sample.at("2025-Q4").isJudged()).isFalse();
        assertThat(sample.at("2026-Q1").isJudged()).isTrue();
        assertThat(sample.at("2026-Q1").hasPrevious()).isFalse();
    }

    @Test
    void aNoteChangesNothing() {
        Sample sample =
                Sample.lowerIsBetter().event(SeriesEvent.Kind.NOTE, "2024").years(2023, 3, 4);
        assertThat(sample.newest().isJudged()).isTrue();
        assertThat(sample.newest().previous()).isEqualTo(3);
    }

    @Test
    void aMissingValueIsSkippedAndSaidSo() {
        Sample sample = Sample.lowerIsBetter()
                .value("2022", 3)
                .missing("2023", "nicht erhoben")
                .value("2024", 4);
        Assessment missing = sample.at("2023");
        assertThat(missing.hasValue()).isFalse();
        assertThat(missing.isJudged()).isFalse();
        assertThat(missing.notJudgedReason()).isEqualTo("kein Wert für 2023: nicht erhoben");
        assertThat(missing.hasChange()).isFalse();
        assertThat(missing.absent()).containsEntry("value", "kein Wert für 2023: nicht erhoben");
        assertThat(sample.newest().previousPeriod()).hasToString("2022");
        assertThat(sample.newest().run()).isEqualTo(1);
    }

    @Test
    void aProtectedValueGivesNothingAway() {
        Assessment fact = Sample.lowerIsBetter()
                .threshold(1.0, null)
                .reach(1, 2030)
                .years(2018, 2, 3, 4, 5, 6, 7)
                .confidential("2024")
                .newest();
        assertThat(fact.isJudged()).isFalse();
        assertThat(fact.notJudgedReason()).isEqualTo("Wert für 2024 ist geschützt");
        assertThat(fact.stage()).isEqualTo(Stage.NONE);
        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.NOT_RATED);
        assertThat(fact.isJump()).isFalse();
        assertThatThrownBy(fact::value).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aContextIndicatorIsNeverJudged() {
        Assessment fact = Sample.of(Direction.NONE)
                .threshold(1.0, null)
                .reach(1, 2030)
                .years(2015, 1, 2, 3, 4, 5, 6, 7, 8, 900)
                .newest();
        assertThat(fact.isJudged()).isFalse();
        assertThat(fact.notJudgedReason()).isEqualTo("Kontextindikator ohne Richtung, wird nicht bewertet");
        assertThat(fact.change()).isEqualTo(892);
        assertThat(fact.worsened()).isFalse();
        assertThat(fact.run()).isZero();
        assertThat(fact.isJump()).isFalse();
        assertThat(fact.threshold()).isNull();
        assertThat(fact.target()).isNull();
    }

    @Test
    void everySecondYearIsNoGapWhereThatIsTheRhythm() {
        Sample sample = Sample.lowerIsBetter()
                .rhythm(PeriodKind.YEAR, 2)
                .value("2017", 1)
                .value("2019", 2)
                .value("2021", 3)
                .value("2023", 4);
        assertThat(sample.newest().run()).isEqualTo(3);
    }

    @Test
    void theCitysValueOfTheSamePeriodIsTheReference() {
        Sample sample =
                Sample.lowerIsBetter().years(2023, 9, 10).cityValue("2023", 8).cityValue("2024", 8.5);
        assertThat(sample.newest().cityValue()).isEqualTo(8.5);
        assertThat(sample.newest().distanceToCity()).isEqualTo(1.5);
        assertThat(sample.newestOfCity().isCity()).isTrue();
        assertThat(sample.newestOfCity().hasCityValue()).isFalse();
        assertThat(sample.newestOfCity().absent()).containsEntry("comparison.city", "ist die Gesamtstadt selbst");
    }

    @Test
    void withoutTheCitysValueOfThePeriodThereIsNoDistance() {
        Assessment fact =
                Sample.lowerIsBetter().years(2024, 9).cityValue("2023", 8).newest();
        assertThat(fact.hasCityValue()).isFalse();
        assertThat(fact.hasDistanceToCity()).isFalse();
        assertThat(fact.absent())
                .containsEntry("comparison.distanceToCity", "kein Wert der Gesamtstadt für denselben Zeitraum");
        assertThatThrownBy(fact::cityValue).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ageCountsFromTheEndOfThePeriod() {
        Sample sample = Sample.lowerIsBetter().years(2025, 9);
        assertThat(sample.asOf("2026-01-31").newest().ageInDays()).isEqualTo(31);
        assertThat(sample.asOf("2025-12-31").newest().ageInDays()).isZero();
        assertThat(sample.asOf("2025-06-30").newest().ageInDays()).isZero();
    }

    @Test
    void aValueIsRecentForTwoRhythmsAndTheDeliveryLag() {
        Sample sample = Sample.lowerIsBetter().years(2022, 9);
        assertThat(sample.asOf("2025-06-30").newest().isRecent()).isTrue();
        assertThat(sample.asOf("2025-07-01").newest().isRecent()).isFalse();
    }
}
