package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a source writes numbers, and what stands beside or instead of them. */
class NumberRulesTest {

    private static final String COLUMNS =
            "spalten: {indikator: Was, gebiet: Wo, zeitraum: Wann, wert: Wert, zähler: Fälle, nenner: Basis}\n";

    @TempDir
    private Path folder;

    private Office office(String rules) {
        return new Office(folder, COLUMNS + rules);
    }

    private FileReport take(Office office, String value) {
        return office.take("a.csv", "Was;Wo;Wann;Wert;Fälle;Basis\narbeitslose;01;2023;" + value + "\n");
    }

    private static String stored(Office office) {
        return office.stored("arbeitslose/01/insgesamt 2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,4 r|12.4 – – REVISED",
                "12,4r|12.4 – – REVISED",
                "12,4*|12.4 – – FINAL",
                "12,4 **|12.4 – – PROVISIONAL",
                "(12,4)|12.4 – – ESTIMATED",
                "( 1.234,5 )|1234.5 – – ESTIMATED",
                "12,4 %|12.4 – – FINAL",
                "12,4|12.4 – – FINAL"
            })
    void aMarkThatTheMappingNamesSaysWhatTheNumberIsWorth(String cell, String stored) {
        Office office = office("zahlen: {fußnoten: {r: revidiert, '*': endgültig, '**': vorläufig, '()': geschätzt,"
                + " '%': endgültig}}\n");
        assertThat(take(office, cell + ";;").accepted()).isEqualTo(1);
        assertThat(stored(office)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,4 r", "12,4*", "(12,4)", "12,4 %", "12,4-", "=1+1", "=cmd|' /C calc'!A0", "\u202E12,4"})
    void withoutAMappingNothingButANumberIsOne(String cell) {
        FileReport report = take(office(""), cell + ";;");
        assertThat(report.problems()).extracting(ReportedProblem::reason).contains("Wert ist keine Zahl");
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void aMarkDoesNotMakeANumberOfAText() {
        assertThat(take(office("zahlen: {fußnoten: {r: revidiert}}\n"), "über;;")
                        .rejected())
                .isEqualTo(1);
    }

    @Test
    void thousandsMarksThatTheSourceDoesNotHaveAreRejected() {
        FileReport report = take(office("zahlen: {dezimalzeichen: komma, tausenderzeichen: nein}\n"), "1.234;;");
        assertThat(report.problems())
                .extracting(ReportedProblem::reason)
                .contains("Wert hat Tausenderzeichen, die es in der Quelle nicht gibt");
    }

    @Test
    void whatTheSourceRoundsIsMarkedAndRecomputedWithItsInterval() {
        Office rounded = office("zahlen: {gerundet-auf: {zähler: 5, nenner: 5, wert: 5}}\n");
        FileReport report = take(rounded, "6,3;65;1000");
        assertThat(stored(rounded)).isEqualTo("6.3 65.0 1000.0 ROUNDED");
        assertThat(report.recomputed()).isEqualTo(1);
        assertThat(report.deviating()).isZero();
    }

    @Test
    void withoutRoundingTheSameNumbersDeviate() {
        FileReport report = take(office(""), "6,3;65;1000");
        assertThat(report.deviating()).isEqualTo(1);
    }

    @Test
    void anIndicatorMayBeRoundedOtherwise() {
        Office office = office("zahlen: {gerundet-auf: {indikatoren: {arbeitslose: 10}}}\n");
        assertThat(take(office, "6,3;60;1000").deviating()).isZero();
        assertThat(HandedOver.observations(office.desk, folder.resolve("a.csv"), "amt"))
                .extracting(observation -> observation.roundedTo())
                .isEqualTo(List.of(10));
    }

    @Test
    void controlAndDirectionCharactersDoNotReachAReport() {
        FileReport report = take(office(""), "\u202E12\u200B,4;;");
        assertThat(report.problems()).extracting(ReportedProblem::value).contains("\uFFFD12\uFFFD,4");
        assertThat(ReportText.german(report)).doesNotContain("\u202E", "\u200B");
    }
}
