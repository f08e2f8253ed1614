package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pegel.catalogue.PeriodKind;

class JumpTest {

    @Test
    void anUnusualChangeIsAJump() {
        Assessment fact = Sample.higherIsBetter()
                .years(2017, 40, 40.2, 39.9, 40.5, 40.8, 41.1, 40.9, 43)
                .newest();
        assertThat(fact.hasRobustZ()).isTrue();
        assertThat(fact.robustZ()).isGreaterThan(6).isLessThan(6.5);
        assertThat(fact.isJump()).isTrue();
        assertThat(fact.isJumpForTheWorse()).isFalse();
    }

    @Test
    void aJumpTheWrongWayIsForTheWorse() {
        Assessment fact = Sample.lowerIsBetter()
                .years(2017, 40, 40.2, 39.9, 40.5, 40.8, 41.1, 40.9, 43)
                .newest();
        assertThat(fact.isJumpForTheWorse()).isTrue();
    }

    @Test
    void fewerThanFiveEarlierChangesMakeNoJump() {
        Assessment fact = Sample.higherIsBetter().years(2019, 1, 2, 4, 5, 7, 99).newest();
        assertThat(fact.isJump()).isFalse();
        assertThat(fact.hasRobustZ()).isFalse();
        assertThat(fact.absent()).containsEntry("robustZ", "weniger als 5 frühere Veränderungen");
        assertThatThrownBy(fact::robustZ).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterEqualChangesAnyOtherOneIsAJumpWithoutScore() {
        Assessment fact = Sample.higherIsBetter()
                .years(2018, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 10.8)
                .newest();
        assertThat(fact.isJump()).isTrue();
        assertThat(fact.hasRobustZ()).isFalse();
        assertThat(fact.absent()).containsEntry("robustZ", "alle früheren Veränderungen sind gleich");
    }

    @Test
    void roundingOfTheArithmeticIsNoJump() {
        Assessment fact = Sample.higherIsBetter()
                .years(2018, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 10.7)
                .newest();
        assertThat(fact.isJump()).isFalse();
    }

    @Test
    void aChangeOverTwoYearsCountsPerYear() {
        Sample sample =
                Sample.higherIsBetter().years(2015, 10, 11, 13, 14, 16, 17, 19).value("2023", 22);
        assertThat(sample.newest().yearlyChange()).isNotNull();
        assertThat(sample.newest().isJump()).isFalse();
    }

    @Test
    void aSeasonIsNoJump() {
        Sample sample = Sample.lowerIsBetter().rhythm(PeriodKind.QUARTER, 1);
        double[] yearly = {0, 0.3, 0.1, 0.4, 0.2, 0.6, 0.7, 0.9};
        for (int year = 2016; year < 2024; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                sample.value(year + "-Q" + quarter, yearly[year - 2016] + (quarter == 4 ? 50 : 10));
            }
        }
        assertThat(sample.newest().change()).isGreaterThan(39);
        assertThat(sample.newest().isJump()).isFalse();
    }
}
