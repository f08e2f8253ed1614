package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of texts with named parts. */
class TextPatternTest {

    private static Map<Role, String> match(String pattern, String text) {
        return TextPattern.of(pattern).match(text);
    }

    @Test
    void partsTakeAsLittleAsTheyCan() {
        assertThat(match("Anteil {gruppe} {zeitraum} in %", "anteil  Frauen ab 65 2019/20 in %"))
                .containsOnly(Map.entry(Role.GROUP, "Frauen ab 65"), Map.entry(Role.PERIOD, "2019/20"));
        assertThat(match("{indikator} {zeitraum}", "Arbeitslose am 31.12. 2015"))
                .containsEntry(Role.INDICATOR, "Arbeitslose am")
                .containsEntry(Role.PERIOD, "31.12. 2015");
    }

    @Test
    void aStepBetweenHeaderRowsIsKept() {
        assertThat(match("{indikator} | {zeitraum}", "Quote\n2015")).hasSize(2);
        assertThat(match("{indikator} | | {zeitraum}", "Quote\n\n2015")).hasSize(2);
        assertThat(match("{indikator} | {zeitraum}", "Quote in %\nmännlich\n2015"))
                .isNull();
        assertThat(match("Quote {zeitraum}", "Quote\n2015")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summe", "2015 bis", "20151", "", " "})
    void aPeriodHasToBeOne(String text) {
        assertThat(match("{zeitraum}", text)).isNull();
    }

    @Test
    void kindsOfBlanksAndHyphensDoNotMatter() {
        assertThat(TextPattern.of("Schwabing - *").matches("schwabing\u00A0–  West"))
                .isTrue();
    }

    @Test
    @Timeout(60)
    void manyWildcardsDoNotTakeLong() {
        String text = "a".repeat(300);

        for (int i = 0; i < 10; i++) {
            assertThat(TextPattern.of("*a*a*a*a*a*a*a*a*a*a*{gruppe}b").matches(text))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2015! 2015",
                "2015¹⁾! 2015",
                "2015 2)! 2015",
                "2015*! 2015",
                "2015[1]! 2015",
                "Jahr 2015! 2015",
                "31.12.2015! 2015-12-31",
                "31.12. 2015! 2015-12-31",
                "31. Dezember 2015! 2015-12-31",
                "20151231! 2015-12-31",
                "Dez. 2013! 2013-12",
                "Dezember 2013! 2013-12",
                "Sept. 2013! 2013-09",
                "12/2013! 2013-12",
                "2. Quartal 2013! 2013-Q2",
                "Q2 2013! 2013-Q2",
                "2013 Q2! 2013-Q2",
                "1. Halbjahr 2013! 2013-H1",
                "Schuljahr 2015/2016! 2015/16",
                "2015 / 16! 2015/16",
                "2014–2018! 2014-2018",
                "2014 bis 2018! 2014-2018",
                "2014 - 2018! 2014-2018"
            })
    void periodsAreReadAsOfficesWriteThem(String text, String period) {
        assertThat(GermanPeriod.parse(text)).map(Object::toString).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2015",
                "13/2015",
                "2015/17",
                "2018-2014",
                "5. Quartal 2013",
                "Foo 2013",
                "0001",
                "3. Halbjahr 2013"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(GermanPeriod.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Anteil (unter 3),Anteil (unter 3)", "Anteil (unter 3) 1),Anteil (unter 3) 1)", "Mitte²,Mitte", "*),*)"
    })
    void onlyMarksBehindATextAreFootnotes(String text, String stripped) {
        assertThat(Footnotes.strip(text)).isEqualTo(stripped);
    }
}
