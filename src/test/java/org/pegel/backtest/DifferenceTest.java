package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.backtest.Difference.Change;

/** One kind of difference each, between two thresholds on the same values; other rules say the same in both. */
class DifferenceTest {

    @Test
    void theSameRulesMakeNoDifference() {
        Difference difference = difference(town(7, 9), town(7, 9));
        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void alertsThatOnlyTheRulesGiveAppear() {
        Difference difference = difference(town(7, 9), town(20, 21));
        assertThat(difference.appeared())
                .extracting(alert -> alert.opened().period().toString())
                .containsExactly("2012");
        assertThat(difference.vanished()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void alertsThatOnlyTheOthersGiveVanish() {
        Difference difference = difference(town(20, 21), town(7, 9));
        assertThat(difference.vanished())
                .extracting(alert -> alert.key().ruleId())
                .containsExactly("kern-schwelle");
        assertThat(difference.appeared()).isEmpty();
    }

    @Test
    void anAlertOpensEarlierOrLater() {
        assertThat(difference(town(6, 9), town(7, 9)).changed()).singleElement().satisfies(changed -> {
            assertThat(changed.changes()).containsExactly(Change.EARLIER);
            assertThat(changed.before().opened().day()).isEqualTo(LocalDate.of(2013, 5, 2));
            assertThat(changed.after().opened().day()).isEqualTo(LocalDate.of(2012, 5, 2));
        });
        assertThat(difference(town(7, 9), town(6, 9)).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly(Change.LATER));
    }

    @Test
    void anAlertHasAnotherSeverity() {
        assertThat(difference(town(7, 8), town(7, 9)).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly(Change.SEVERITY));
    }

    @Test
    void anAlertEndsOnAnotherDay() {
        assertThat(difference(town(7.2, 9), town(7, 9)).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly(Change.CLOSED));
    }

    @Test
    void anAlertThatStockWasTakenOfIsEarlierAndNotGone() {
        Difference difference = difference(town(4.5, 9), town(7, 9));
        assertThat(difference.vanished()).isEmpty();
        assertThat(difference.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.changes()).contains(Change.EARLIER);
            assertThat(changed.after().recorded()).isTrue();
        });
        assertThat(difference(town(7, 9), town(4.5, 9)).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).contains(Change.LATER));
    }

    @Test
    void ofTwoAlertsThatOneIsHeldAgainstTheSecondRemains() {
        SmallTown twice = new SmallTown().threshold(7, 9).values("b1", 2010, 5, 8, 6, 8, 8);
        SmallTown once = new SmallTown().threshold(5.5, 9).values("b1", 2010, 5, 8, 6, 8, 8);
        Difference difference = Difference.of(once.replay(2010, 2014), twice.replay(2010, 2014));
        assertThat(difference.vanished())
                .filteredOn(alert -> alert.key().ruleId().equals("kern-schwelle"))
                .extracting(alert -> alert.opened().period().toString())
                .containsExactly("2013");
    }

    private static SmallTown town(double review, double action) {
        return new SmallTown().threshold(review, action).values("b1", 2010, 5, 6.5, 8.5, 7.1, 5);
    }

    private static Difference difference(SmallTown rules, SmallTown against) {
        return Difference.of(rules.replay(2010, 2014), against.replay(2010, 2014));
    }
}
