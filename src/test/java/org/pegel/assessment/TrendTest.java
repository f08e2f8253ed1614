package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.PeriodKind;

/** Series as they are, and what their trend says. */
class TrendTest {

    private static final double[] FALLING = {70, 69, 69.5, 67, 66, 66.5, 64, 63};

    @Test
    void threeValuesSayNothing() {
        Trend trend = Sample.higherIsBetter().years(2023, 5, 4, 3).newest().trend();
        assertThat(trend.isWorsening()).isFalse();
        assertThat(trend.s()).isEmpty();
        assertThat(trend.absent()).containsOnlyKeys("trend").containsValue("3 von mindestens 4 vergleichbaren Werten");
    }

    @Test
    void fourAndFiveValuesSayTheDirectionOnly() {
        Trend trend =
                Sample.higherIsBetter().years(2021, 5, 4, 3, 2, 1).newest().trend();
        assertThat(trend.isWorsening()).isTrue();
        assertThat(trend.isImproving()).isFalse();
        assertThat(trend.p()).isEmpty();
        assertThat(trend.slope()).isEmpty();
        assertThat(trend.changePoint()).isNull();
        assertThat(trend.crossing(0, 3).reason()).isEqualTo("5 von mindestens 6 vergleichbaren Werten");
        assertThat(trend.absent()).containsEntry("trend.p", "5 von mindestens 6 vergleichbaren Werten");
    }

    @Test
    void sixValuesGiveNumbersAndEightAWarning() {
        Assessment ofSix =
                Sample.higherIsBetter().years(2020, 70, 69, 68, 66, 65, 63).newest();
        assertThat(ofSix.trend().pWorsening()).hasValue(1 / 720.0);
        assertThat(ofSix.reliability().isTestable()).isFalse();
        Assessment ofEight = Sample.higherIsBetter().years(2018, FALLING).newest();
        assertThat(ofEight.reliability().isTestable()).isTrue();
        Trend eight = ofEight.trend();
        assertThat(eight.testMethod()).isEqualTo("mann-kendall-exact");
        assertThat(eight.s()).hasValue(-24);
        assertThat(eight.slope().orElseThrow()).isEqualTo(-1, within(0.2));
        assertThat(eight.slopeLow().orElseThrow()).isLessThan(eight.slopeHigh().orElseThrow());
    }

    @Test
    void slopesUseTheRealDistanceOverMissingYears() {
        Trend trend = Sample.lowerIsBetter()
                .value("2012", 10)
                .value("2013", 11)
                .missing("2014", "nicht erhoben")
                .value("2017", 15)
                .value("2018", 16)
                .value("2022", 20)
                .value("2023", 21)
                .newest()
                .trend();
        assertThat(trend.n()).isEqualTo(6);
        assertThat(trend.slope()).hasValue(1);
        assertThat(trend.linearSlope().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(trend.isWorsening()).isTrue();
    }

    @Test
    void schoolYearsAreYears() {
        Sample sample = Sample.higherIsBetter().rhythm(PeriodKind.SCHOOL_YEAR, 1);
        for (int i = 0; i < FALLING.length; i++) {
            sample.value("%d/%02d".formatted(2015 + i, 16 + i), FALLING[i]);
        }
        assertThat(sample.newest().trend().s()).hasValue(-24);
    }

    @Test
    void nothingIsComparedAcrossABreak() {
        Trend trend = Sample.higherIsBetter()
                .years(2010, 10, 11, 12, 13, 14, 15)
                .years(2016, FALLING)
                .brokenAt("2016")
                .newest()
                .trend();
        assertThat(trend.n()).isEqualTo(FALLING.length);
        assertThat(trend.s()).hasValue(-24);
        assertThat(trend.changePoint().lastBefore().toString()).isGreaterThanOrEqualTo("2016");
    }

    @Test
    void quartersAreComparedWithTheSameQuarterOnly() {
        Sample sample = Sample.higherIsBetter().rhythm(PeriodKind.QUARTER, 1);
        for (int i = 0; i < 24; i++) {
            sample.value("%d-Q%d".formatted(2019 + i / 4, 1 + i % 4), 50 + 10 * (i % 4) - i / 4);
        }
        Trend trend = sample.newest().trend();
        assertThat(trend.testMethod()).isEqualTo("mann-kendall-seasonal");
        assertThat(trend.s()).hasValue(-4 * 15);
        assertThat(trend.slope()).hasValue(-1);
        assertThat(trend.linearSlope().orElseThrow()).isEqualTo(-1, within(1e-12));
        assertThat(trend.pWorsening().orElseThrow()).isLessThan(1e-6);
    }

    @Test
    void chartsWatchTheLastYearOfMonths() {
        Sample sample = Sample.lowerIsBetter().rhythm(PeriodKind.MONTH, 1);
        for (int i = 0; i < 36; i++) {
            double noise = (i * 7 % 5 - 2) / 10.0;
            sample.value("%d-%02d".formatted(2023 + i / 12, 1 + i % 12), 20 + i % 12 + noise + (i < 33 ? 0 : 8));
        }
        List<ControlSignal> signals = sample.newest().trend().controlSignals();
        assertThat(signals)
                .extracting(ControlSignal::method)
                .containsExactly("cusum", "ewma", "ears-c1", "ears-c2", "ears-c3");
        assertThat(signals)
                .filteredOn(ControlSignal::worsening)
                .extracting(ControlSignal::method)
                .contains("cusum", "ewma");
        assertThat(signals).noneMatch(ControlSignal::improving);
    }

    @Test
    void yearsHaveNoCharts() {
        assertThat(Sample.higherIsBetter()
                        .years(2000, new double[20])
                        .newest()
                        .trend()
                        .controlSignals())
                .isEmpty();
    }

    @Test
    void whatRoundingAloneMayHaveMadeIsATie() {
        Sample sample = Sample.lowerIsBetter();
        double[] counts = {100, 102, 101, 103, 99, 102, 104, 103};
        for (int i = 0; i < counts.length; i++) {
            sample.rounded(Integer.toString(2016 + i), counts[i], 10);
        }
        Assessment fact = sample.newest();
        assertThat(fact.trend().s()).hasValue(0);
        assertThat(fact.trend().absent()).containsEntry("trend.p", "alle vergleichbaren Werte sind gleich");
        assertThat(fact.run()).isZero();
        assertThat(fact.isJump()).isFalse();
    }

    @Test
    void unsettledValuesAreCounted() {
        Trend trend = Sample.higherIsBetter()
                .years(2018, 5, 4, 5, 3)
                .provisional("2022", 2)
                .newest()
                .trend();
        assertThat(trend.unsettled()).isEqualTo(1);
    }

    @Test
    void whatIsNotJudgedHasNoTrend() {
        Assessment fact = Sample.higherIsBetter()
                .years(2018, FALLING)
                .notToBeJudged("2025")
                .newest();
        assertThat(fact.trend().absent()).containsEntry("trend", "2025 wird nicht bewertet: Zensus.");
        assertThat(fact.reliability().isTestable()).isFalse();
    }

    @Test
    void aCrossingGetsLikelierWithTheYears() {
        Trend trend = Sample.higherIsBetter()
                .years(2018, FALLING)
                .threshold(61.0, 58.0)
                .newest()
                .trend();
        double soon = trend.reviewCrossing(1).probability().orElseThrow();
        double later = trend.reviewCrossing(3).probability().orElseThrow();
        assertThat(soon).isLessThan(0.3);
        assertThat(later).isGreaterThan(0.5).isGreaterThan(soon);
        assertThat(trend.actionCrossing(3).probability().orElseThrow()).isLessThan(later);
        assertThat(trend.reviewCrossing(3).method()).isEqualTo("ols-logit");
    }

    @Test
    void aLimitThatIsCrossedIsNoMoreForetold() {
        Crossing crossing = Sample.higherIsBetter()
                .years(2018, FALLING)
                .threshold(64.0, null)
                .newest()
                .trend()
                .reviewCrossing(3);
        assertThat(crossing.probability()).isEmpty();
        assertThat(crossing.reason()).isEqualTo("der Wert liegt schon jenseits der Grenze");
    }

    @Test
    void aShareNearItsEndIsNotForetoldBeyondIt() {
        Trend trend = Sample.lowerIsBetter()
                .years(2016, 90, 93, 94.5, 96.4, 97.3, 98.1, 98.6, 99.0)
                .newest()
                .trend();
        assertThat(trend.crossing(99.9, 2).probability().orElseThrow()).isLessThan(0.2);
        assertThat(trend.crossing(100.5, 2).reason()).isEqualTo("die Grenze liegt außerhalb von 0 bis 100 %");
    }

    @Test
    void aPerfectLineHasNoProbability() {
        Crossing crossing = Sample.lowerIsBetter()
                .years(2016, 101, 102, 103, 104, 105, 106, 107, 108)
                .newest()
                .trend()
                .crossing(110, 3);
        assertThat(crossing.probability()).isEmpty();
        assertThat(crossing.reason()).startsWith("alle Werte liegen auf einer Geraden");
        assertThat(crossing.method()).isEqualTo("ols");
    }

    @Test
    void theChangePointIsTheLastPeriodBefore() {
        ChangePoint change = Sample.lowerIsBetter()
                .years(2014, 10, 11, 10.5, 10.2, 10.8, 15, 15.5, 14.9, 15.2, 15.8)
                .newest()
                .trend()
                .changePoint();
        assertThat(change.lastBefore()).hasToString("2018");
        assertThat(change.firstAfter()).hasToString("2019");
        assertThat(change.p()).isLessThan(0.02);
        assertThat(change.worse()).isTrue();
        assertThat(change.before()).isEqualTo(10.5);
        assertThat(change.after()).isEqualTo(15.2);
    }

    @Test
    void equalValuesHaveATrendOfZeroAndNoTest() {
        Trend trend = Sample.higherIsBetter()
                .years(2016, 5, 5, 5, 5, 5, 5, 5, 5)
                .newest()
                .trend();
        assertThat(trend.slope()).hasValue(0);
        assertThat(trend.p()).isEmpty();
        assertThat(trend.isWorsening()).isFalse();
        assertThat(trend.absent())
                .containsKeys("trend.p", "trend.pWorsening", "trend.slopeInterval", "trend.changePoint")
                .doesNotContainKeys("trend", "trend.s", "trend.slope", "trend.linearSlope");
    }
}
