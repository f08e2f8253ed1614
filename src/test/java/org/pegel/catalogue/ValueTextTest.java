package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the expectations {@code ~} stands for a no-break blank. */
class ValueTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "%;                    1; 12.35;     12,4~%;                     12.4%",
                "%;                    1; 12.25;     12,3~%;                     12.3%",
                "%;                    1; -0.8;      −0,8~%;                     −0.8%",
                "%;                    1; -0.04;     0,0~%;                      0.0%",
                "%;                    0; 97.5;      98~%;                       98%",
                "Monate;               1; 14;        14,0~Monate;                14.0~Monate",
                "Anzahl;               0; 1234;      1.234;                      1,234",
                "€;                    2; 1234567.5; 1.234.567,50~€;             1,234,567.50~€",
                "je 1.000 Einwohner;   1; 8;         8,0~je 1.000 Einwohner;     8.0~je 1.000 Einwohner",
            })
    void valuesReadWithUnitAndDecimals(String unit, int decimals, double value, String german, String english) {
        Indicator indicator = indicator(unit, decimals);

        assertThat(ValueText.german(indicator, value)).isEqualTo(german.replace('~', '\u00A0'));
        assertThat(ValueText.of(indicator, value, Locale.US)).isEqualTo(english.replace('~', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "%;      1; 1.2;   +1,2~Prozentpunkte; +1.2~percentage points",
                "%;      1; -1.25; −1,3~Prozentpunkte; −1.3~percentage points",
                "%;      1; 0.04;  ±0,0~Prozentpunkte; ±0.0~percentage points",
                "%;      0; -1;    −1~Prozentpunkt;    −1~percentage point",
                "Monate; 1; -2;    −2,0~Monate;        −2.0~Monate",
                "Anzahl; 0; 1500;  +1.500;             +1,500",
            })
    void changesReadWithTheirSign(String unit, int decimals, double change, String german, String english) {
        Indicator indicator = indicator(unit, decimals);

        assertThat(ValueText.germanChange(indicator, change)).isEqualTo(german.replace('~', '\u00A0'));
        assertThat(ValueText.change(indicator, change, Locale.ENGLISH)).isEqualTo(english.replace('~', '\u00A0'));
    }

    @Test
    void aBareNumberHasNoUnit() {
        assertThat(ValueText.number(-1234.5, 1, Locale.GERMANY)).isEqualTo("−1.234,5");
    }

    private static Indicator indicator(String unit, int decimals) {
        return new Indicator(
                "quote",
                "Quote",
                null,
                unit,
                decimals,
                Direction.HIGHER,
                Influence.STEERABLE,
                "bildung",
                List.of("bildung"),
                "Eine Quote.",
                null,
                null,
                null,
                "amt",
                Map.of("gesamtstadt", new Rhythm(PeriodKind.YEAR, 1)),
                java.time.Period.ofMonths(6),
                List.of(Group.ALL),
                Protection.NONE,
                "",
                null);
    }
}
