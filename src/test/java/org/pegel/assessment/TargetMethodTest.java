package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.PeriodKind;
import org.pegel.target.Milestone;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** Eurostat's growth rate and the path, as verdicts on a series. */
class TargetMethodTest {

    private static final Offset<Double> TINY = within(1e-9);

    private static TargetAim aim(TargetType type, TargetMethod method, Double value, Integer year) {
        return new TargetAim(type, method, null, null, value, year, List.of(), null, null, null);
    }

    private static TargetAim path(double from, double to, Milestone... milestones) {
        return new TargetAim(
                TargetType.REACH, TargetMethod.PATH, 2020, from, to, 2030, List.of(milestones), null, null, null);
    }

    private static TargetTracking eurostat(double target, int year, double... values) {
        return Sample.higherIsBetter()
                .years(2024 - values.length, values)
                .target(aim(TargetType.REACH, TargetMethod.EUROSTAT, target, year))
                .newest()
                .targetTracking();
    }

    @Test
    void growthOverFiveYearsIsComparedWithTheOneNeeded() {
        TargetTracking tracking = eurostat(62, 2030, 10, 52, 53, 54, 55, 56, 56.5);

        assertThat(tracking.method()).isEqualTo("eurostat");
        assertThat(tracking.status()).isEqualTo(TargetStatus.SIGNIFICANT);
        assertThat(tracking.paceRatio()).hasValueCloseTo(1.13358262873, within(1e-9));
        assertThat(tracking.growth()).hasValueCloseTo(0.0167379191591, within(1e-9));
        assertThat(tracking.requiredGrowth()).hasValueCloseTo(0.0147655042825, within(1e-9));
        assertThat(tracking.n()).as("since the base year").isEqualTo(6);
        assertThat(tracking.actualPace()).hasValueCloseTo(0.9, TINY);
        assertThat(tracking.longTermStatus()).as("seven years are not ten").isNull();
    }

    @Test
    void theLongTermStandsBesideTheVerdict() {
        TargetTracking tracking = eurostat(62, 2030, 60, 60, 60, 60, 60, 60, 52, 53, 54, 55, 56, 56.5);

        assertThat(tracking.status()).isEqualTo(TargetStatus.SIGNIFICANT);
        assertThat(tracking.longTermStatus()).isEqualTo(TargetStatus.AWAY);
    }

    @Test
    void whereGrowthIsNotDefinedTheLinearPaceDecides() {
        Assessment fact = Sample.lowerIsBetter()
                .years(2018, 6, 6, 5.5, 5, 5, 4.5)
                .target(aim(TargetType.REACH, TargetMethod.EUROSTAT, 0.0, 2030))
                .newest();

        assertThat(fact.targetTracking().growth()).isEmpty();
        assertThat(fact.targetTracking().paceRatio()).hasValueCloseTo(0.6, TINY);
        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.MODERATE);
    }

    @Test
    void withoutTargetTheGrowthItselfDecides() {
        Sample sample = Sample.higherIsBetter().target(aim(TargetType.IMPROVE, TargetMethod.EUROSTAT, null, null));

        assertThat(sample.years(2020, 20, 20, 20, 20).newest().targetStatus()).isEqualTo(TargetStatus.MODERATE);
    }

    @Test
    void growthNeedsThreeYearsAndFourValues() {
        assertThat(eurostat(62, 2030, 52, 53, 54).notRatedReason()).isEqualTo("3 von mindestens 4 Werten");
        Sample quarters = Sample.higherIsBetter()
                .rhythm(PeriodKind.YEAR, 1)
                .target(aim(TargetType.IMPROVE, TargetMethod.EUROSTAT, null, null));
        for (int year : new int[] {2001, 2002, 2003, 2004, 2023}) {
            quarters.value(Integer.toString(year), year);
        }
        assertThat(quarters.newest().targetTracking().notRatedReason())
                .isEqualTo("weniger als 3 Jahre vergleichbarer Werte");
    }

    @Test
    void signChangesLeaveNoGrowthToSpeakOf() {
        Assessment fact = Sample.higherIsBetter()
                .years(2020, -1, 0, 1, 2)
                .target(aim(TargetType.IMPROVE, TargetMethod.EUROSTAT, null, null))
                .newest();

        assertThat(fact.targetTracking().notRatedReason())
                .isEqualTo("aus den Werten ergibt sich keine Wachstumsrate (null oder Wechsel des Vorzeichens)");
    }

    @Test
    void afterTheTargetYearAPaceIsNotEnough() {
        assertThat(eurostat(57, 2023, 52, 53, 54, 55, 56, 56.9).status()).isEqualTo(TargetStatus.INSUFFICIENT);
        assertThat(eurostat(57, 2023, 52, 53, 54, 55, 56, 57).status()).isEqualTo(TargetStatus.REACHED);
    }

    @Test
    void oneValueIsEnoughToStandBesideAPath() {
        Assessment fact =
                Sample.higherIsBetter().value("2025", 29.5).target(path(20, 40)).newest();

        TargetTracking tracking = fact.targetTracking();
        assertThat(tracking.method()).isEqualTo("zielpfad");
        assertThat(tracking.expected()).hasValueCloseTo(30.0, TINY);
        assertThat(tracking.shareOfPath()).hasValueCloseTo(-0.025, TINY);
        assertThat(tracking.deviationPercent()).hasValueCloseTo(-100 / 60.0, TINY);
        assertThat(tracking.wayPercent()).hasValueCloseTo(47.5, TINY);
        assertThat(tracking.requiredPace()).hasValueCloseTo(2.1, TINY);
        assertThat(tracking.status()).isEqualTo(TargetStatus.SLIGHTLY_BEHIND);
        assertThat(fact.absent())
                .containsEntry("target.actualPace", "wird vom Verfahren zielpfad nicht berechnet")
                .containsEntry("target.projection", "wird vom Verfahren zielpfad nicht berechnet");
    }

    @Test
    void aPathLeadsThroughItsMilestones() {
        Milestone[] milestones = {new Milestone(2024, 24), new Milestone(2026, 36)};
        assertThat(beside(path(20, 40, milestones), "2025", 30)).isEqualTo(TargetStatus.ON_PATH);
        assertThat(beside(path(20, 40, milestones), "2025", 28.9)).isEqualTo(TargetStatus.BEHIND);
        assertThat(beside(path(20, 40, milestones), "2025", 20)).isEqualTo(TargetStatus.AWAY);
        assertThat(beside(path(20, 40, milestones), "2025", 40)).isEqualTo(TargetStatus.REACHED);
    }

    @Test
    void fivePercentOfTheWidthIsSlightlyBehind() {
        assertThat(beside(path(20, 40), "2025", 29)).isEqualTo(TargetStatus.SLIGHTLY_BEHIND);
        assertThat(beside(path(20, 40), "2025", 28.99)).isEqualTo(TargetStatus.BEHIND);
    }

    @Test
    void afterTheTargetYearTheLastMilestoneCounts() {
        assertThat(beside(path(20, 40), "2033", 40)).isEqualTo(TargetStatus.REACHED);
        assertThat(beside(path(20, 40), "2033", 38)).isEqualTo(TargetStatus.BEHIND);
    }

    @Test
    void beforeItsStartThereIsNoPath() {
        Assessment fact =
                Sample.higherIsBetter().value("2019", 20).target(path(20, 40)).newest();

        assertThat(fact.targetTracking().notRatedReason()).isEqualTo("2019 liegt vor dem Ausgangsjahr des Zielpfads");
    }

    private static TargetStatus beside(TargetAim aim, String year, double value) {
        return Sample.higherIsBetter().value(year, value).target(aim).newest().targetStatus();
    }
}
