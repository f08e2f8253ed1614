package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A threshold on the gap between a district and the city. */
class GapStageTest {

    /** The city at 10 in each of these years. */
    private static Sample sample(double... values) {
        Sample sample = Sample.lowerIsBetter().years(2020, values);
        for (int i = 0; i < values.length; i++) {
            sample.cityValue(Integer.toString(2020 + i), 10);
        }
        return sample;
    }

    private static GapStage stage(Sample sample) {
        return sample.newest().gapStages().get(0);
    }

    @Test
    void theGapIsReplayedWithConfirmationAndRecovery() {
        assertThat(stage(sample(16).gapThreshold(5, 3, 2, 0)).stage()).isEqualTo(Stage.NONE);
        assertThat(stage(sample(16, 16).gapThreshold(5, 3, 2, 0)).stage()).isEqualTo(Stage.REVIEW);
        GapStage held = stage(sample(16, 16, 14).gapThreshold(5, 3, 2, 0));
        assertThat(held.stage()).isEqualTo(Stage.REVIEW);
        assertThat(held.isBeyond()).isFalse();
        assertThat(held.shortfall()).isEqualTo(4);
        assertThat(held.n()).isEqualTo(3);
        assertThat(stage(sample(16, 16, 13).gapThreshold(5, 3, 2, 0)).stage()).isEqualTo(Stage.NONE);
    }

    @Test
    void aGapThatIsTheLimitInDecimalsIsNotBeyondIt() {
        Sample sample = Sample.lowerIsBetter().value("2025", 12.3).cityValue("2025", 10.1);
        assertThat(12.3 - 10.1).isGreaterThan(2.2);
        assertThat(stage(sample.gapThreshold(2.2, 2.2, 1, 0)).stage()).isEqualTo(Stage.NONE);
    }

    @Test
    void gapsBeforeABreakDoNotCount() {
        assertThat(stage(sample(16, 16).gapThreshold(5, 3, 2, 0).brokenAt("2021"))
                        .stage())
                .isEqualTo(Stage.NONE);
    }

    @Test
    void whatIsNotToBeJudgedHasNoStage() {
        GapStage stage = stage(sample(16, 16).gapThreshold(5, 3, 1, 0).notToBeJudged("2021"));
        assertThat(stage.stage()).isEqualTo(Stage.NONE);
        assertThat(stage.reasonAgainst()).contains("wird nicht bewertet");
        assertThatThrownBy(stage::shortfall).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheOtherSideThereIsNoGap() {
        Sample sample = Sample.lowerIsBetter().value("2025", 16).gapThreshold(5, 3, 1, 0);
        assertThat(stage(sample).reasonAgainst())
                .isEqualTo("kein vergleichbarer Wert des Bezugs für denselben Zeitraum");
        assertThat(sample.newest().absent()).containsKey("gapStages[0]");
    }

    @Test
    void tooFewCasesAreNotJudgedAndNotReplayed() {
        Sample sample = Sample.lowerIsBetter()
                .value("2024", 16, 20.0)
                .value("2025", 16, 200.0)
                .cityValue("2024", 10)
                .cityValue("2025", 10)
                .gapThreshold(5, 3, 2, 50);
        assertThat(stage(sample).stage()).isEqualTo(Stage.NONE);
        assertThat(sample.at("2024").gapStages().get(0).reasonAgainst())
                .isEqualTo("Fallzahl 20 liegt unter der Mindestfallzahl 50");
    }

    @Test
    void theCityHasNoGapToItself() {
        assertThat(sample(16).gapThreshold(5, 3, 1, 0).newestOfCity().gapStages())
                .isEmpty();
    }
}
