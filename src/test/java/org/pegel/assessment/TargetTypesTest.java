package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** Targets that ask for something else than a value. */
class TargetTypesTest {

    private static final Offset<Double> TINY = within(1e-9);

    private static TargetAim gap(Double value, Integer year) {
        return TargetAim.of(TargetType.CLOSE_GAP_TO_CITY, value, year);
    }

    private static TargetAim corridor(double lower, double upper, Integer year) {
        return new TargetAim(
                TargetType.CORRIDOR, TargetMethod.DESTATIS, null, null, null, year, List.of(), null, lower, upper);
    }

    private static TargetAim growth(double percent) {
        return new TargetAim(
                TargetType.MAXIMUM_GROWTH,
                TargetMethod.DESTATIS,
                2020,
                100.0,
                percent,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Sample city(Sample sample, int first, double... values) {
        for (int i = 0; i < values.length; i++) {
            sample.cityValue(Integer.toString(first + i), values[i]);
        }
        return sample;
    }

    @Test
    void aGapIsJudgedByHowItMoves() {
        Sample sample = city(Sample.higherIsBetter(), 2019, 50, 50, 51, 51, 52, 53)
                .years(2019, 40, 40.5, 42, 42.5, 44, 45.5)
                .target(gap(2.0, 2030));

        TargetTracking tracking = sample.newest().targetTracking();

        assertThat(tracking.gap()).hasValueCloseTo(7.5, TINY);
        assertThat(tracking.actualPace()).as("from 10 to 7.5").hasValueCloseTo(-0.5, TINY);
        assertThat(tracking.requiredPace()).hasValueCloseTo(-5.5 / 6, TINY);
        assertThat(tracking.projection()).hasValueCloseTo(4.5, TINY);
        assertThat(tracking.shortfall()).hasValueCloseTo(2.5 / 5.5, TINY);
        assertThat(tracking.status()).isEqualTo(TargetStatus.CLOUD);
    }

    @Test
    void aValueThatRisesWhileTheCityRisesFasterLeadsAway() {
        Sample sample = city(Sample.higherIsBetter(), 2019, 50, 52, 54, 56, 58, 60)
                .years(2019, 40, 41, 42, 43, 44, 45)
                .target(gap(2.0, 2030));

        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.STORM);
    }

    @Test
    void whoIsAheadOfTheCityHasClosedTheGap() {
        Sample sample = city(Sample.lowerIsBetter(), 2019, 10, 10, 10, 10, 10, 10)
                .years(2019, 8, 8, 8, 8, 8, 7)
                .target(gap(0.0, null));

        assertThat(sample.newest().targetTracking().gap()).hasValueCloseTo(-3.0, TINY);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.SUN);
    }

    @Test
    void aGapThatIsExactlyWhatMayBeLeftIsMet() {
        Sample sample = city(Sample.higherIsBetter(), 2019, 12.3, 12.3, 12.3, 12.3, 12.3, 12.3)
                .years(2019, 10.0, 10.0, 10.0, 10.0, 10.0, 10.1)
                .target(gap(2.2, null));

        assertThat(12.3 - 10.1).as("in binary").isGreaterThan(2.2);
        assertThat(sample.newest().targetStatus()).isEqualTo(TargetStatus.SUN);
    }

    @Test
    void yearsInWhichTheCityHasNoValueAreNoneOfTheSix() {
        Sample sample = city(Sample.higherIsBetter(), 2020, 50, 50, 50, 50, 50)
                .years(2019, 40, 41, 42, 43, 44, 45)
                .target(gap(2.0, 2030));

        assertThat(sample.newest().targetTracking().notRatedReason()).isEqualTo("5 von mindestens 6 Werten");
    }

    @Test
    void withoutTheCitysValueThereIsNoGap() {
        Assessment fact = city(Sample.higherIsBetter(), 2019, 50, 50, 50, 50, 50)
                .years(2019, 40, 41, 42, 43, 44, 45)
                .target(gap(2.0, 2030))
                .newest();

        String reason = "kein Wert der Gesamtstadt für denselben Zeitraum";
        assertThat(fact.targetTracking().notRatedReason()).isEqualTo(reason);
        assertThat(fact.absent()).containsEntry("target.status", reason).containsEntry("target.requiredPace", reason);
    }

    @Test
    void theNearerEndOfACorridorDecides() {
        Sample falling = Sample.higherIsBetter().years(2019, 45, 43, 41, 39, 37, 35);
        assertThat(falling.target(corridor(20, 30, null)).newest().targetStatus())
                .as("above, coming nearer")
                .isEqualTo(TargetStatus.CLOUD);
        Sample below = Sample.higherIsBetter().years(2019, 25, 23, 21, 20, 19, 18);
        assertThat(below.target(corridor(20, 30, null)).newest().targetStatus())
                .as("below, going away")
                .isEqualTo(TargetStatus.STORM);
        Sample within = Sample.higherIsBetter().years(2019, 25, 25, 25, 25, 25, 25);
        assertThat(within.target(corridor(20, 30, null)).newest().targetStatus())
                .isEqualTo(TargetStatus.SUN);
    }

    @Test
    void aCorridorByAYearIsReachedByItsPace() {
        Assessment fact = Sample.higherIsBetter()
                .years(2019, 45, 43, 41, 39, 37, 35)
                .target(corridor(20, 30, 2030))
                .newest();

        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.SUN);
        assertThat(fact.targetTracking().actualPace()).hasValueCloseTo(-2.0, TINY);
        assertThat(fact.absent()).containsEntry("target.projection", "die Zielart hat zwei Grenzen");
    }

    @Test
    void bothEndsOfACorridorAreWithin() {
        double[] values = {15.2, 15.2, 15.2, 15.2, 15.2, 20.3};
        assertThat(Sample.higherIsBetter()
                        .years(2019, values)
                        .target(corridor(10.1, 20.3, null))
                        .newest()
                        .targetStatus())
                .isEqualTo(TargetStatus.LIGHT_CLOUD);
    }

    @Test
    void growthIsMeasuredFromTheBaseline() {
        Assessment fact = Sample.lowerIsBetter()
                .years(2019, 98, 100, 101, 103, 105, 110)
                .target(growth(2))
                .newest();

        assertThat(fact.targetTracking().expected()).hasValueCloseTo(100 * Math.pow(1.02, 4), TINY);
        assertThat(fact.targetStatus()).as("grows faster").isEqualTo(TargetStatus.STORM);
        assertThat(fact.targetTracking().actualPace()).as("of the value").hasValueCloseTo(2.4, TINY);
    }

    @Test
    void growthAtTheRateIsMet() {
        double[] values = new double[6];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(100 * Math.pow(1.02, i) * 1e6) / 1e6;
        }
        values[5] = 104.04;
        assertThat(Sample.lowerIsBetter()
                        .years(2017, values)
                        .target(growth(2))
                        .newest()
                        .targetTracking()
                        .expected())
                .hasValueCloseTo(104.04, TINY);
    }

    @Test
    void ofSeveralTargetsTheOneWithTheWorstOutlookSpeaks() {
        Assessment fact = Sample.higherIsBetter()
                .years(2019, 40, 41, 42, 43, 44, 45)
                .reach(50, 2030)
                .hold(46)
                .improve()
                .newest();

        assertThat(fact.targetTrackings().all())
                .extracting(TargetTracking::status)
                .containsExactly(TargetStatus.SUN, TargetStatus.CLOUD, TargetStatus.SUN);
        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.CLOUD);
        assertThat(fact.target())
                .isNotNull()
                .extracting(target -> target.type())
                .isEqualTo(TargetType.HOLD);
    }

    @Test
    void aTargetWithoutVerdictIsNotTheWorst() {
        Assessment fact = Sample.higherIsBetter()
                .years(2019, 40, 41, 42, 43, 44, 45)
                .target(gap(0.0, null))
                .hold(40)
                .newest();

        assertThat(fact.targetStatus()).isEqualTo(TargetStatus.SUN);
    }
}
