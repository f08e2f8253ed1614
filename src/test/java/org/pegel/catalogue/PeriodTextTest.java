package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource({
        "2023,       2023,              2023",
        "2023/24,    Schuljahr 2023/24, school year 2023/24",
        "2023-H1,    1. Halbjahr 2023,  H1 2023",
        "2023-H2,    2. Halbjahr 2023,  H2 2023",
        "2023-Q1,    1. Quartal 2023,   Q1 2023",
        "2023-Q4,    4. Quartal 2023,   Q4 2023",
        "2023-05,    Mai 2023,          May 2023",
        "2023-03,    März 2023,         March 2023",
        "2023-05-31, 31.05.2023,        31 May 2023",
        "2023-01-02, 02.01.2023,        2 January 2023",
        "2014-2018,  2014–2018,         2014–2018",
    })
    void periodsReadAsPeopleSayThem(String text, String german, String english) {
        Period period = Period.parse(text).orElseThrow();

        assertThat(PeriodText.german(period)).isEqualTo(german);
        assertThat(PeriodText.of(period, Locale.UK)).isEqualTo(english);
        assertThat(PeriodText.of(period, Locale.FRENCH)).as("neither language").isEqualTo(german);
    }
}
