package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.rule.Severity;

/** Alerts of the past, by hand: the Prüfschwelle is 7 %, the Handlungsschwelle 9 %. */
class BacktestTest {
    private static final String THRESHOLD = "kern-schwelle";

    @Test
    void anAlertOpensEscalatesAndClosesOnTheDayAfterItsValueBecameKnown() {
        BacktestResult result = new SmallTown()
                .threshold(7, 9)
                .values("b1", 2010, 5, 5, 7.5, 9.5, 6)
                .replay(2010, 2014);

        assertThat(alerts(result)).singleElement().satisfies(alert -> {
            assertThat(alert.opened()).isEqualTo(at(2013, 5, 2, 2012));
            assertThat(alert.severities()).containsExactly(Severity.WARNING, Severity.CRITICAL);
            assertThat(alert.course().get(1).at()).isEqualTo(at(2014, 5, 2, 2013));
            assertThat(alert.closed()).isEqualTo(at(2015, 5, 2, 2014));
            assertThat(alert.message()).contains("7,5").contains("(2012)");
        });
    }

    @Test
    void whatIsThereInTheFirstPeriodIsOnlyRecordedUntilItGetsWorse() {
        SmallTown town = new SmallTown().threshold(7, 9).values("b1", 2010, 8, 8.2, 9.5);

        assertThat(alerts(town.replay(2010, 2011))).isEmpty();
        assertThat(town.replay(2010, 2011).stock()).singleElement().satisfies(recorded -> {
            assertThat(recorded.recorded()).isTrue();
            assertThat(recorded.opened()).isEqualTo(at(2011, 5, 2, 2010));
            assertThat(recorded.closed()).isNull();
        });
        assertThat(alerts(town.replay(2010, 2012))).singleElement().satisfies(alert -> assertThat(alert.opened())
                .isEqualTo(at(2013, 5, 2, 2012)));
        assertThat(alerts(town.replay(2012, 2012))).as("a single period").isEmpty();
    }

    @Test
    void anAlertThatComesBackIsASecondOne() {
        BacktestResult result =
                new SmallTown().threshold(7, 9).values("b1", 2010, 5, 8, 5, 8).replay(2010, 2013);

        assertThat(alerts(result))
                .extracting(alert -> alert.opened().period().toString())
                .containsExactly("2011", "2013");
        assertThat(alerts(result).get(1).closed()).isNull();
    }

    @Test
    void aRevisionCountsFromTheDayItWasPublished() {
        BacktestResult result = new SmallTown()
                .threshold(7, 9)
                .values("b1", 2010, 5, 5, 8, 5)
                .say("b1", 2012, 6, LocalDate.of(2013, 11, 3))
                .replay(2010, 2013);

        assertThat(alerts(result)).singleElement().satisfies(alert -> {
            assertThat(alert.opened()).isEqualTo(at(2013, 5, 2, 2012));
            assertThat(alert.closed()).isEqualTo(at(2013, 11, 4, 2012));
        });
    }

    @Test
    void aThresholdHoldsFromItsOwnDay() {
        SmallTown town = new SmallTown()
                .threshold(7, 9, 1, LocalDate.of(2013, 1, 15), null)
                .values("b1", 2010, 5, 8, 8, 8);

        BacktestResult asItWas = town.replay(2010, 2013);
        assertThat(alerts(asItWas)).singleElement().satisfies(alert -> assertThat(alert.opened())
                .isEqualTo(at(2013, 1, 15, 2011)));
        assertThat(asItWas.outcomes()).as("reached before it was in force").isZero();
        assertThat(asItWas.limits()).isEqualTo(new BacktestResult.LimitCount(1, 1, 0));

        BacktestResult supposed =
                town.replay(new ReplayedTime(Period.year(2010), Period.year(2013), LocalDate.of(2020, 1, 1), false));
        assertThat(alerts(supposed)).singleElement().satisfies(alert -> assertThat(alert.opened())
                .isEqualTo(at(2012, 5, 2, 2011)));
        assertThat(supposed.outcomes()).isEqualTo(1);
        assertThat(supposed.limits()).isEqualTo(new BacktestResult.LimitCount(1, 1, 1));
    }

    @Test
    void aThresholdThatHasEndedClosesItsAlerts() {
        BacktestResult result = new SmallTown()
                .threshold(7, 9, 1, LocalDate.MIN, LocalDate.of(2012, 12, 31))
                .values("b1", 2010, 5, 8, 8)
                .replay(2010, 2012);
        assertThat(alerts(result)).singleElement().satisfies(alert -> assertThat(alert.closed())
                .isEqualTo(at(2013, 1, 1, 2011)));
    }

    @Test
    void valuesThatWerePublishedAllAtOnceGiveNothingUnlessSupposedToHaveComeInTime() {
        SmallTown town = new SmallTown().threshold(7, 9);
        double[] values = {5, 5, 8, 8};
        for (int i = 0; i < values.length; i++) {
            town.say("b1", 2010 + i, values[i], LocalDate.of(2020, 1, 1));
        }

        BacktestResult asItWas = town.replay(2010, 2013);
        assertThat(asItWas.episodes()).isEmpty();
        assertThat(asItWas.stock()).isEmpty();
        assertThat(asItWas.publication()).isEqualTo(new PublicationDays(4, 0, 4));

        BacktestResult supposed = town.replay(new ReplayedTime(Period.year(2010), Period.year(2013), null, true));
        assertThat(alerts(supposed)).singleElement().satisfies(alert -> assertThat(alert.opened())
                .isEqualTo(at(2013, 7, 2, 2012)));
    }

    @Test
    void aCorrectionOfAValueThatCameLateIsNotSupposedToHaveComeInTime() {
        SmallTown town = new SmallTown().threshold(7, 9);
        for (int year = 2010; year <= 2013; year++) {
            town.say("b1", year, 5, LocalDate.of(2020, 1, 1));
            town.say("b1", year, year == 2010 ? 5 : 8, LocalDate.of(2022, 1, 1));
        }
        assertThat(alerts(town.replay(new ReplayedTime(Period.year(2010), Period.year(2013), null, true))))
                .isEmpty();
    }

    @Test
    void valuesWithoutADayOfPublicationAreCounted() {
        BacktestResult result = new SmallTown()
                .threshold(7, 9)
                .say("b1", 2010, 5, LocalDate.of(2011, 7, 1))
                .say("b1", 2011, 5, LocalDate.of(2012, 7, 1))
                .say("b1", 2012, 5, LocalDate.of(2013, 2, 8))
                .replay(2010, 2012);
        assertThat(result.publication()).isEqualTo(new PublicationDays(3, 2, 0));
    }

    @Test
    void districtsWhoseFirstValuesComeOnDifferentDaysAreTakenStockOfTogether() {
        BacktestResult result = new SmallTown()
                .threshold(7, 9)
                .say("b1", 2010, 5, LocalDate.of(2011, 2, 1))
                .say("b2", 2010, 8, LocalDate.of(2011, 9, 1))
                .values("b1", 2011, 5)
                .values("b2", 2011, 8)
                .replay(2010, 2011);
        assertThat(result.episodes()).isEmpty();
        assertThat(result.stock()).singleElement().satisfies(recorded -> assertThat(recorded.opened())
                .isEqualTo(at(2011, 9, 2, 2010)));
    }

    @Test
    void nothingKnownGivesNothing() {
        BacktestResult result = new SmallTown().threshold(7, 9).replay(2010, 2014);
        assertThat(result.days()).isEmpty();
        assertThat(result.episodes()).isEmpty();
        assertThat(result.limits()).isEqualTo(new BacktestResult.LimitCount(1, 0, 0));
    }

    @Test
    void onlyPeriodsOfOneKindInTheirOrderCanBeReplayed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplayedTime(Period.year(2012), Period.year(2011)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayedTime(Period.year(2012), Period.quarter(2013, 1)));
        assertThat(new ReplayedTime(Period.quarter(2012, 3), Period.quarter(2013, 1)).periods())
                .containsExactly(Period.quarter(2012, 3), Period.quarter(2012, 4), Period.quarter(2013, 1));
    }

    private static List<Episode> alerts(BacktestResult result) {
        return result.episodes().stream()
                .filter(episode -> episode.key().ruleId().equals(THRESHOLD))
                .toList();
    }

    private static Moment at(int year, int month, int day, int period) {
        return new Moment(LocalDate.of(year, month, day), Period.year(period));
    }
}
