package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.pegel.catalogue.PeriodKind;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;

/** When a target is reached if the series goes on as it did. */
class ArrivalTest {

    @Test
    void aLineArrivesInTheYearWhoseValueIsTheFirstAtTheTarget() {
        Arrival arrival =
                arrival(Sample.higherIsBetter().reach(49.5, 2030).years(2018, 40, 41, 42, 43, 44, 45, 46, 47));

        assertThat(arrival.outcome()).isEqualTo(Arrival.Outcome.EXPECTED);
        assertThat(arrival.slope()).isCloseTo(1, within(1e-12));
        assertThat(arrival.year()).as("2.5 years after 2025").hasValue(2028);
        assertThat(arrival.hasRange()).isTrue();
        assertThat(arrival.earliest()).hasValue(2028);
        assertThat(arrival.latest()).hasValue(2028);
        assertThat(arrival.n()).isEqualTo(8);
        assertThat(arrival.inTime()).isTrue();
    }

    @Test
    void theRangeOfAnUnevenSeriesMayHaveNoEnd() {
        Arrival arrival = arrival(
                Sample.lowerIsBetter().reach(10, 2030).years(2016, 20, 19.5, 20.5, 19, 20, 18.5, 19.5, 18, 19, 18));

        assertThat(arrival.outcome()).isEqualTo(Arrival.Outcome.EXPECTED);
        assertThat(arrival.slopeLow().orElseThrow()).isLessThan(arrival.slope());
        assertThat(arrival.slopeHigh().orElseThrow()).isGreaterThan(arrival.slope());
        assertThat(arrival.earliest().orElseThrow()).isLessThan(arrival.year().orElseThrow());
    }

    @Test
    void aSeriesThatLeadsAwayNeverArrives() {
        Arrival arrival = arrival(Sample.higherIsBetter().reach(50, 2030).years(2018, 47, 46, 45, 44, 43, 42, 41, 40));

        assertThat(arrival.outcome()).isEqualTo(Arrival.Outcome.NEVER);
        assertThat(arrival.inTime()).isFalse();
        assertThat(arrival.year()).isEmpty();
        assertThat(arrival.earliest()).as("not even at the better end").isEmpty();
    }

    @Test
    void aTargetThatIsReachedIsReachedNow() {
        Arrival arrival = arrival(Sample.higherIsBetter().reach(45, 2030).years(2018, 40, 41, 42, 43, 44, 45, 46, 45));

        assertThat(arrival.outcome()).isEqualTo(Arrival.Outcome.REACHED);
        assertThat(arrival.year()).hasValue(2025);
    }

    @Test
    void aGapArrivesByItsOwnSlope() {
        Sample sample = Sample.higherIsBetter()
                .target(TargetAim.of(TargetType.CLOSE_GAP_TO_CITY, 2.0, 2035))
                .years(2020, 40, 42, 44, 46, 48, 50);
        for (int year = 2020; year <= 2025; year++) {
            sample.cityValue(Integer.toString(year), 50 + (year - 2020));
        }

        assertThat(arrival(sample).slope()).isCloseTo(-1, within(1e-12));
        assertThat(arrival(sample).year()).as("from 5 to 2").hasValue(2028);
    }

    @Test
    void partsOfAYearArriveByTheSamePart() {
        Sample sample = Sample.lowerIsBetter().rhythm(PeriodKind.QUARTER, 1).reach(10, 2030);
        double[] season = {0, 3, 1, -2};
        for (int year = 2019; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                sample.value(year + "-Q" + quarter, 25 - (year - 2019) + season[quarter - 1]);
            }
        }

        assertThat(arrival(sample).slope()).isCloseTo(-1, within(1e-12));
        assertThat(arrival(sample).year()).as("from 17 to 10").hasValue(2032);
    }

    @Test
    void fiveValuesSayNothing() {
        Assessment fact = Sample.higherIsBetter()
                .reach(50, 2030)
                .years(2021, 40, 41, 42, 43, 44)
                .newest();

        assertThat(fact.targetTracking().arrival()).isNull();
        assertThat(fact.absent()).containsEntry("target.arrival", "weniger als 6 Werte");
    }

    @Test
    void whatIsToBeKeptHasNoArrival() {
        Assessment fact = Sample.higherIsBetter()
                .hold(50)
                .years(2020, 40, 41, 42, 43, 44, 45)
                .newest();

        assertThat(fact.targetTracking().arrival()).isNull();
        assertThat(fact.absent()).containsEntry("target.arrival", "bei dieser Zielart gibt es nichts zu erreichen");
    }

    private static Arrival arrival(Sample sample) {
        Arrival arrival = sample.newest().targetTracking().arrival();
        assertThat(arrival).isNotNull();
        return arrival;
    }
}
