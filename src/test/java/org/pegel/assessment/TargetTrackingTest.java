package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.PeriodKind;

class TargetTrackingTest {

    private static final Offset<Double> TINY = within(1e-9);

    @Test
    void aTargetAheadIsJudgedByItsShortfall() {
        TargetTracking tracking = Sample.higherIsBetter()
                .reach(60, 2030)
                .years(2019, 40, 41, 42, 43, 44, 45)
                .newest()
                .targetTracking();
        assertThat(tracking.method()).isEqualTo("destatis");
        assertThat(tracking.status()).isEqualTo(TargetStatus.CLOUD);
        assertThat(tracking.actualPace()).hasValueCloseTo(1.0, TINY);
        assertThat(tracking.requiredPace()).hasValueCloseTo(2.5, TINY);
        assertThat(tracking.projection()).hasValueCloseTo(51.0, TINY);
        assertThat(tracking.shortfall()).hasValueCloseTo(0.6, TINY);
        assertThat(tracking.n()).isEqualTo(6);
    }

    @Test
    void onlyTheLastSixValuesCount() {
        TargetTracking tracking = Sample.higherIsBetter()
                .improve()
                .years(2016, 99, 99, 99, 40, 41, 42, 43, 44, 45)
                .newest()
                .targetTracking();
        assertThat(tracking.status()).isEqualTo(TargetStatus.SUN);
        assertThat(tracking.actualPace()).hasValueCloseTo(1.0, TINY);
    }

    @Test
    void aPeriodNotToBeJudgedIsNoneOfTheSix() {
        Sample sample = Sample.higherIsBetter().improve().notToBeJudged("2023").years(2019, 40, 41, 42, 43, 0, 45);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.NOT_RATED);
        assertThat(sample.newest().targetTracking().notRatedReason()).isEqualTo("5 von mindestens 6 Werten");
    }

    @Test
    void fourValuesSufficeAfterABreak() {
        Sample sample = Sample.higherIsBetter()
                .hold(40)
                .years(2018, 99, 99, 44, 43, 42, 41)
                .brokenAt("2020");
        assertThat(sample.at("2023").targetStatus()).isEqualTo(TargetStatus.LIGHT_CLOUD);
        assertThat(sample.at("2023").targetTracking().actualPace()).hasValueCloseTo(-1.0, TINY);
        assertThat(sample.at("2022").targetTracking().notRatedReason())
                .isEqualTo("3 von mindestens 4 Werten seit dem Bruch");
    }

    @Test
    void aBreakLongBeforeTheSeriesBeganMakesNoFourSuffice() {
        Sample sample = Sample.higherIsBetter().hold(40).brokenAt("2011").years(2020, 44, 43, 42, 41);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.NOT_RATED);
    }

    @Test
    void exactlyMetCountsAsMet() {
        Sample sample = Sample.lowerIsBetter().hold(10).years(2019, 15, 14, 13, 12, 11, 10);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.SUN);
        assertThat(Sample.lowerIsBetter()
                        .hold(9.99)
                        .years(2019, 15, 14, 13, 12, 11, 10)
                        .newest()
                        .targetStatus())
                .isEqualTo(TargetStatus.CLOUD);
    }

    @Test
    void aReachedTargetNeedsNoPace() {
        Assessment fact = Sample.lowerIsBetter()
                .reach(25, 2030)
                .years(2018, 20, 20, 20, 20, 20, 24)
                .newest();
        TargetTracking tracking = fact.targetTracking();
        assertThat(tracking.status()).isEqualTo(TargetStatus.LIGHT_CLOUD);
        assertThat(tracking.requiredPace()).isEmpty();
        assertThat(tracking.projection()).hasValueCloseTo(24 + 0.8 * 7, TINY);
        assertThat(tracking.shortfall()).as("met now, lost by then").isEmpty();
        assertThat(fact.absent())
                .containsEntry("target.requiredPace", "Zielwert ist erreicht")
                .containsEntry("target.shortfall", "Zielwert ist erreicht")
                .doesNotContainKeys("target.projection", "target.status", "target");
    }

    @Test
    void inTheTargetYearTheValueDecides() {
        Sample sample = Sample.higherIsBetter().reach(50, 2024).years(2019, 40, 41, 42, 43, 44, 45);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.CLOUD);
        assertThat(sample.newest().targetTracking().projection()).isEmpty();
        assertThat(sample.newest().absent()).containsEntry("target.projection", "das Zieljahr ist zu Ende");
    }

    @Test
    void aSchoolYearCountsForTheYearItEndsIn() {
        Sample sample =
                Sample.higherIsBetter().rhythm(PeriodKind.SCHOOL_YEAR, 1).reach(60, 2030);
        for (int i = 0; i < 6; i++) {
            sample.value("20%d/%d".formatted(18 + i, 19 + i), 40 + i);
        }
        assertThat(sample.newest().targetTracking().requiredPace()).hasValueCloseTo(15 / 6.0, TINY);
        assertThat(sample.newest().targetTracking().actualPace()).hasValueCloseTo(1.0, TINY);
    }

    @Test
    void quartersAreComparedWithTheSameQuarterOfOtherYears() {
        Sample sample = Sample.lowerIsBetter().rhythm(PeriodKind.QUARTER, 1).reach(8, 2030);
        double[] season = {0, 2, 1, -3};
        for (int year = 2018; year < 2024; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                sample.value(year + "-Q" + quarter, 20 - (year - 2018) + season[quarter - 1]);
            }
        }
        TargetTracking tracking = sample.newest().targetTracking();
        assertThat(tracking.n()).isEqualTo(6);
        assertThat(tracking.actualPace()).hasValueCloseTo(-1.0, TINY);
        assertThat(tracking.projection()).hasValueCloseTo(5.0, TINY);
        assertThat(tracking.status()).isEqualTo(TargetStatus.SUN);
        assertThat(sample.at("2022-Q4").targetStatus()).isEqualTo(TargetStatus.NOT_RATED);
    }

    @Test
    void withoutTargetNothingIsRated() {
        Assessment fact = Sample.higherIsBetter().years(2019, 1, 2, 3, 4, 5, 6).newest();
        assertThat(fact.target()).isNull();
        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.NOT_RATED);
        assertThat(fact.targetTracking().actualPace()).isEqualTo(OptionalDouble.empty());
        assertThat(fact.absent()).containsEntry("target", "kein Ziel festgelegt");
    }

    @Test
    void tooFewValuesStillSayWhichPaceIsNeeded() {
        Assessment fact =
                Sample.higherIsBetter().reach(50, 2030).years(2024, 40, 41).newest();
        assertThat(fact.targetStatus().id()).isEqualTo("not-rated");
        assertThat(fact.targetTracking().requiredPace()).hasValueCloseTo(9 / 5.0, TINY);
        assertThat(fact.absent())
                .containsEntry("target.status", "2 von mindestens 6 Werten")
                .containsEntry("target.actualPace", "2 von mindestens 6 Werten")
                .containsEntry("target.projection", "2 von mindestens 6 Werten");
    }
}
