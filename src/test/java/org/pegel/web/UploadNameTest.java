package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {

    @ParameterizedTest
    @CsvSource({
        "werte.csv, werte.csv",
        "../../etc/passwd, passwd",
        "C:\\Daten\\Übergang 2025.xlsx, Übergang 2025.xlsx",
        ".., daten.csv",
        "a\u202Egnp.csv, agnp.csv",
        "'', daten.csv"
    })
    void leadsNowhereElseAndHidesNothing(String given, String kept) {
        assertThat(UploadName.of(given)).isEqualTo(kept);
    }
}
