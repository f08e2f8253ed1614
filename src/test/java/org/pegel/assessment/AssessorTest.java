package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

class AssessorTest {

    @Test
    void judgesTheNewestPeriodThatHasARow() {
        Sample sample = Sample.higherIsBetter().years(2022, 1, 2).missing("2024", "nicht erhoben");
        assertThat(sample.newest().period()).isEqualTo(Period.year(2024));
    }

    @Test
    void judgesThePeriodAskedForAsIfItWereTheNewest() {
        Sample sample = Sample.lowerIsBetter().years(2020, 1, 2, 3, 4, 5);
        assertThat(sample.at("2022").run()).isEqualTo(2);
        assertThat(sample.at("2022").n()).isEqualTo(3);
    }

    @Test
    void leavesOutASeriesWithoutThePeriod() {
        assertThat(Sample.lowerIsBetter().years(2020, 1, 2).facts(Period.year(2024)))
                .isEmpty();
    }

    @Test
    void takesTheLastPeriodThatEndsInOneOfAnotherKind() {
        Sample sample = Sample.lowerIsBetter()
                .rhythm(PeriodKind.QUARTER, 1)
                .value("2023-Q4", 1)
                .value("2024-Q3", 2)
                .value("2024-Q4", 3)
                .value("2025-Q1", 4);
        assertThat(sample.at("2024").period()).hasToString("2024-Q4");
        assertThat(sample.facts(Period.year(2022))).isEmpty();
        assertThat(sample.facts(Period.year(2026))).isEmpty();
    }

    @Test
    void leavesOutPeriodsOfAKindTheIndicatorIsNotMeasuredIn() {
        Sample sample = Sample.lowerIsBetter().rhythm(PeriodKind.QUARTER, 1).years(2023, 1, 2);
        assertThat(sample.facts(null)).isEmpty();
    }

    @Test
    void spansOfAnotherLengthAreNotCompared() {
        Sample sample = Sample.lowerIsBetter()
                .rhythm(PeriodKind.SPAN, 1)
                .value("2012-2016", 1)
                .value("2015-2017", 2)
                .value("2013-2017", 3);
        assertThat(sample.at("2013-2017").n()).isEqualTo(2);
        assertThat(sample.at("2013-2017").previous()).isEqualTo(1);
    }
}
