package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.pegel.backtest.Skill.Announced;
import org.pegel.backtest.Skill.Fates;
import org.pegel.catalogue.District;

/** What rules were worth, counted by hand: kern-verschlechterung speaks after three worsenings in a row. */
class SkillTest {
    private static final String WORSENING = "kern-verschlechterung";
    private static final String THRESHOLD = "kern-schwelle";

    @Test
    void anAlertThatStoodTheYearBeforeAnnouncesTheCrossing() {
        Skill.Foresight foresight = foresight(
                WORSENING,
                new SmallTown()
                        .threshold(7, 9)
                        .values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 7.5, 7)
                        .replay(2010, 2016));
        assertThat(foresight.thresholds()).isEqualTo(new Announced(1, 1));
        assertThat(foresight.targets()).isEqualTo(new Announced(0, 0));
        assertThat(foresight.medianLead()).hasValue(1);
        assertThat(foresight.fates()).isEqualTo(new Fates(1, 0, 0, 0, 0));
        assertThat(foresight.atOnce()).isZero();
    }

    @Test
    void theLeadIsTheTimeTheAlertHadStoodAndAtMostThreeYears() {
        SmallTown town = new SmallTown()
                .threshold(7, 9)
                .values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 5.8, 7.5)
                .values("b2", 2010, 5, 5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 7.5);
        Skill.Foresight foresight = foresight(WORSENING, town.replay(2010, 2020));
        assertThat(foresight.thresholds()).isEqualTo(new Announced(2, 2));
        assertThat(foresight.medianLead()).as("of 2 and 3").hasValue(2.5);
    }

    @Test
    void anAlertThatWasGoneMoreThanThreeYearsBeforeAnnouncesNothing() {
        SmallTown town = new SmallTown()
                .threshold(7, 9)
                .values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 5, 5, 5, 7.5)
                .values("b2", 2010, 5, 5, 5.2, 5.4, 5.6, 5, 5, 7.5, 7.5);
        Skill.Foresight foresight = foresight(WORSENING, town.replay(2010, 2018));
        assertThat(foresight.thresholds()).as("b2's stood three years before").isEqualTo(new Announced(2, 1));
        assertThat(foresight.medianLead()).hasValue(3);
        assertThat(foresight.fates()).isEqualTo(new Fates(1, 0, 0, 1, 0));
    }

    @Test
    void anAlertIsWrongOnlyWhenItsThreeYearsAreOver() {
        SmallTown town = new SmallTown().threshold(7, 9).values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 5, 5, 5);
        assertThat(foresight(WORSENING, town.replay(2010, 2016)).fates()).isEqualTo(new Fates(0, 0, 0, 0, 1));
        assertThat(foresight(WORSENING, town.replay(2010, 2017)).fates()).isEqualTo(new Fates(0, 0, 0, 1, 0));
    }

    @Test
    void anAlertOnASeriesThatNothingCanHappenToIsNeitherRightNorWrong() {
        SmallTown town = new SmallTown().values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 5, 5, 5);
        Skill.Foresight foresight = foresight(WORSENING, town.replay(2010, 2017));
        assertThat(foresight.fates()).isEqualTo(new Fates(0, 0, 1, 0, 0));
        assertThat(foresight.medianLead()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void aLimitOnTheGapToTheCityIsReachedLikeOneOnTheValue() {
        SmallTown town = new SmallTown()
                .gapThreshold(2, 4)
                .values(District.CITY, 2010, 5, 5, 5, 5, 5, 5, 5)
                .values("b1", 2010, 5, 5, 5.2, 5.4, 5.6, 7.5, 7.5)
                .values("b2", 2010, 5, 5, 7.5, 5, 5, 5, 7.5);
        Skill.Foresight foresight = foresight(WORSENING, town.replay(2010, 2016));
        assertThat(foresight.thresholds())
                .as("b1 in 2015, announced in 2014; b2 in 2012, not again within five years")
                .isEqualTo(new Announced(2, 1));
        assertThat(foresight.medianLead()).hasValue(1);
        assertThat(foresight.fates().right()).isEqualTo(1);
        assertThat(foresight(THRESHOLD, town.replay(2010, 2016)).atOnce()).isEqualTo(2);
    }

    @Test
    void aGapIsKnownOnceBothValuesAre() {
        SmallTown town = new SmallTown().gapThreshold(2, 4).values("b1", 2010, 5, 5, 7.5);
        for (int year = 2010; year <= 2012; year++) {
            town.say(District.CITY, year, 5, LocalDate.of(year + 1, 6, 1));
        }
        assertThat(foresight(THRESHOLD, town.replay(2010, 2012)).thresholds()).isEqualTo(new Announced(1, 0));
    }

    @Test
    void aValueAndAGapThatReachTheirLimitsTogetherAreOneEvent() {
        SmallTown town = new SmallTown()
                .threshold(7, 9)
                .gapThreshold(2, 4)
                .values(District.CITY, 2010, 5, 5, 5)
                .values("b1", 2010, 5, 5, 7.5);
        assertThat(foresight(THRESHOLD, town.replay(2010, 2012)).thresholds()).isEqualTo(new Announced(1, 0));
    }

    @Test
    void theThresholdsOwnAlertComesWithTheEventAndAnnouncesOnlyTheNextOne() {
        SmallTown once = new SmallTown().threshold(7, 9).values("b1", 2010, 5, 5, 7.5, 8, 8, 8, 8);
        Skill.Foresight reached = foresight(THRESHOLD, once.replay(2010, 2016));
        assertThat(reached.thresholds()).isEqualTo(new Announced(1, 0));
        assertThat(reached.atOnce()).isEqualTo(1);
        assertThat(reached.fates()).isEqualTo(new Fates(0, 1, 0, 0, 0));

        SmallTown twice = new SmallTown().threshold(7, 9).values("b1", 2010, 5, 5, 7.5, 8, 9.5);
        Skill.Foresight both = foresight(THRESHOLD, twice.replay(2010, 2014));
        assertThat(both.thresholds()).isEqualTo(new Announced(2, 1));
        assertThat(both.medianLead()).hasValue(2);
        assertThat(both.fates()).isEqualTo(new Fates(1, 0, 0, 0, 0));
    }

    @Test
    void aThresholdReachedAgainWithinFiveYearsIsNoNewEvent() {
        SmallTown town = new SmallTown().threshold(7, 9).values("b1", 2008, 5, 5, 7.5, 5, 5, 5, 5);
        assertThat(town.replay(2008, 2014).outcomes()).isEqualTo(1);
        assertThat(town.values("b1", 2015, 7.5).replay(2008, 2015).outcomes())
                .as("five years after 2010")
                .isEqualTo(1);
        assertThat(town.values("b2", 2008, 5, 5, 7.5, 5, 5, 5, 5, 5, 7.5)
                        .replay(2008, 2016)
                        .outcomes())
                .as("b2, six years after")
                .isEqualTo(3);
    }

    @Test
    void aThresholdThatMustBeConfirmedIsReachedWithItsConfirmation() {
        SmallTown town =
                new SmallTown().threshold(7, 9, 2, LocalDate.MIN, null).values("b1", 2010, 5, 7.5, 5, 7.5, 7.6);
        assertThat(town.replay(2010, 2013).outcomes()).isZero();
        assertThat(town.replay(2010, 2014).outcomes()).isEqualTo(1);
    }

    @Test
    void whatStandsWhenStockIsTakenCameTrueBefore() {
        assertThat(new SmallTown()
                        .threshold(7, 9)
                        .values("b1", 2010, 5, 7.5, 7.6)
                        .replay(2011, 2012)
                        .outcomes())
                .isZero();
    }

    @Test
    void aTargetIsMissedWhenItsYearIsOver() {
        SmallTown town = new SmallTown()
                .target(4, 2014, LocalDate.of(2011, 1, 1))
                .values("b1", 2010, 5, 5, 5.2, 5.4, 5)
                .values("b2", 2010, 5, 5, 5, 4.5, 4);
        assertThat(town.replay(2010, 2013).outcomes()).isZero();
        BacktestResult result = town.replay(2010, 2014);
        assertThat(result.outcomes()).as("b2 reaches it exactly").isEqualTo(1);
        assertThat(foresight(WORSENING, result).targets()).isEqualTo(new Announced(1, 0));
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotListedAndOneThatSaysNothingIs() {
        BacktestResult result =
                new SmallTown().threshold(7, 9).values("b1", 2010, 5, 5, 5).replay(2010, 2012);
        assertThat(result.skills())
                .extracting(Skill::rule)
                .contains("kern-schwelle", "kern-verschlechterung")
                .doesNotContain("kern-trend", "kern-handlungsfeld", "kern-lieferung");
    }

    @Test
    void aRuleThatSpeaksOfNoSeriesHasOnlyItsNumberOfAlerts() {
        SmallTown town = new SmallTown().threshold(7, 9);
        for (int i = 1; i <= 4; i++) {
            town.values("b" + i, 2010, 5, 5, 7.5);
        }
        assertThat(town.replay(2010, 2012).skills())
                .filteredOn(skill -> skill.rule().equals("kern-ebene"))
                .containsExactly(new Skill("kern-ebene", 1, null));
    }

    private static Skill.Foresight foresight(String rule, BacktestResult result) {
        return result.skills().stream()
                .filter(skill -> skill.rule().equals(rule))
                .map(Skill::foresight)
                .findFirst()
                .orElseThrow();
    }
}
