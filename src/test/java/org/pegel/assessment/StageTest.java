package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.assessment.Stage.ACTION;
import static org.pegel.assessment.Stage.NONE;
import static org.pegel.assessment.Stage.REVIEW;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void worseThanALimitIsBeyondItOnTheSideOfTheDirection() {
        assertThat(stages(Sample.higherIsBetter().threshold(18.0, 15.0), 18.1, 17.9, 14.9))
                .containsExactly(NONE, REVIEW, ACTION);
        assertThat(stages(Sample.lowerIsBetter().threshold(12.0, 14.0), 11.9, 12.1, 14.1))
                .containsExactly(NONE, REVIEW, ACTION);
    }

    @Test
    void exactlyOnALimitIsNotBeyondIt() {
        assertThat(stages(Sample.higherIsBetter().threshold(18.0, 15.0), 18, 15))
                .containsExactly(NONE, REVIEW);
        assertThat(stages(Sample.lowerIsBetter().threshold(12.0, 14.0), 12, 14)).containsExactly(NONE, REVIEW);
    }

    @Test
    void withoutRecoveryValueTheLimitItselfEndsAStage() {
        assertThat(stages(Sample.lowerIsBetter().threshold(12.0, 14.0), 14.1, 13.9, 12.1, 12, 12.1))
                .containsExactly(ACTION, REVIEW, REVIEW, NONE, REVIEW);
    }

    @Test
    void aValueAroundTheReviewLimitDoesNotFlap() {
        Sample sample = Sample.lowerIsBetter().threshold(12.0, 14.0, 11.0, 1, 0);
        assertThat(stages(sample, 11.9, 12.1, 11.9, 12.1, 11.1, 11, 11.9))
                .containsExactly(NONE, REVIEW, REVIEW, REVIEW, REVIEW, NONE, NONE);
    }

    @Test
    void theDistanceToTheRecoveryValueHoldsAtTheActionLimitToo() {
        Sample sample = Sample.lowerIsBetter().threshold(12.0, 14.0, 11.0, 1, 0);
        assertThat(stages(sample, 14.1, 13.9, 14.1, 13.1, 13, 13.9, 10.9))
                .containsExactly(ACTION, ACTION, ACTION, ACTION, REVIEW, REVIEW, NONE);
    }

    @Test
    void anActionLimitAloneTakesTheRecoveryValue() {
        Sample sample = Sample.higherIsBetter().threshold(null, 15.0, 16.0, 1, 0);
        assertThat(stages(sample, 15, 14.9, 15.9, 16)).containsExactly(NONE, ACTION, ACTION, NONE);
    }

    @Test
    void aReviewLimitAloneNeverLeadsToAction() {
        assertThat(stages(Sample.higherIsBetter().threshold(18.0, null), 17, -1e9))
                .containsExactly(REVIEW, REVIEW);
    }

    @Test
    void aStageIsTakenOnlyWhenConfirmedByValuesInARow() {
        Sample sample = Sample.lowerIsBetter().threshold(12.0, 14.0, null, 2, 0);
        assertThat(stages(sample, 13, 11, 13, 13, 15, 15, 13))
                .containsExactly(NONE, NONE, NONE, REVIEW, REVIEW, ACTION, REVIEW);
    }

    @Test
    void thePreviousStageIsThatBeforeTheValue() {
        Sample sample = Sample.lowerIsBetter().threshold(12.0, 14.0).years(2020, 11, 13, 15);
        assertThat(sample.newest().previousStage()).isEqualTo(REVIEW);
        assertThat(sample.at("2020").previousStage()).isEqualTo(NONE);
    }

    @Test
    void aPeriodNotToBeJudgedHasNoStageAndLeavesTheMemoryAlone() {
        Sample sample = Sample.lowerIsBetter()
                .threshold(12.0, 14.0, null, 2, 0)
                .notToBeJudged("2022")
                .years(2021, 13, 99, 13);
        assertThat(sample.at("2022").stage()).isEqualTo(NONE);
        assertThat(sample.at("2022").isJudged()).isFalse();
        assertThat(sample.at("2023").stage()).isEqualTo(REVIEW);
    }

    @Test
    void aBreakStartsTheMemoryAgain() {
        Sample sample = Sample.lowerIsBetter()
                .threshold(12.0, 14.0, 11.0, 1, 0)
                .brokenAt("2022")
                .years(2021, 13, 11.5);
        assertThat(sample.at("2021").stage()).isEqualTo(REVIEW);
        assertThat(sample.at("2022").stage()).isEqualTo(NONE);
    }

    @Test
    void tooFewCasesAreNotJudgedAndConfirmNothing() {
        Sample sample = Sample.lowerIsBetter()
                .threshold(12.0, null, null, 2, 30)
                .value("2021", 13, 30.0)
                .value("2022", 13, 29.0)
                .value("2023", 11, 1200.0)
                .value("2024", 13, 40.0);
        assertThat(sample.at("2022").isJudged()).isFalse();
        assertThat(sample.at("2022").notJudgedReason()).isEqualTo("Fallzahl 29 liegt unter der Mindestfallzahl 30");
        assertThat(sample.at("2022").stage()).isEqualTo(NONE);
        assertThat(sample.at("2023").isJudged()).isTrue();
        assertThat(sample.at("2024").stage()).isEqualTo(NONE);
    }

    @Test
    void theStageOfTheValueAloneHasNoMemory() {
        Sample sample = Sample.lowerIsBetter().threshold(12.0, 14.0, 11.0, 1, 0).years(2021, 13, 11.5);
        assertThat(sample.newest().stage()).isEqualTo(REVIEW);
        assertThat(sample.newest().stageOfValue()).isEqualTo(NONE);
    }

    @Test
    void withoutThresholdThereIsNoStage() {
        Assessment fact = Sample.higherIsBetter().years(2021, 1, 0).newest();
        assertThat(fact.threshold()).isNull();
        assertThat(fact.stage()).isEqualTo(NONE);
        assertThat(fact.absent()).containsEntry("stage", "keine Schwelle festgelegt");
    }

    private static List<Stage> stages(Sample sample, double... values) {
        sample.years(2010, values);
        return IntStream.range(0, values.length)
                .mapToObj(i -> sample.at(Integer.toString(2010 + i)).stage())
                .toList();
    }
}
