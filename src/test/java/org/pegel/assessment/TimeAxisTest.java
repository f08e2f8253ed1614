package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.Period;

class TimeAxisTest {

    @ParameterizedTest
    @CsvSource({
        "2023,       2023,               7,    1",
        "2022/23,    2023,               7,    1",
        "2019-2023,  2023,               7,    5",
        "2023-H1,    2022.5,             7.5,  0.5",
        "2023-Q3,    2022.75,            7.25, 0.25",
        "2023-Q4,    2023,               7,    0.25",
        "2023-12,    2023,               7,    0.0833333333333",
        "2023-12-31, 2023,               7,    1",
        "2023-06-30, 2022.4958904109589, 7,    1"
    })
    void aPeriodStandsAtItsEnd(String period, double time, double yearsTo2030, double step) {
        Period parsed = Period.parse(period).orElseThrow();
        assertThat(TimeAxis.of(parsed)).isEqualTo(time, within(1e-9));
        assertThat(TimeAxis.yearsLeft(parsed, 2030)).isEqualTo(yearsTo2030, within(1e-9));
        assertThat(TimeAxis.step(parsed)).isEqualTo(step, within(1e-9));
    }
}
