package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** City, districts and quarters in one column, and how their rows are told apart: Hafen is a Bezirk and a Viertel. */
class LevelsTest {

    private static final String WIDE =
            """
            spalten: {gebiet: [Gebiet, Bezirk]}
            werte: ["{zeitraum}"]
            fest: {indikator: arbeitslose}
            """;

    @TempDir
    private Path folder;

    private Office office(String mapping) {
        return new Office(folder, mapping);
    }

    private static void assertThatAllStand(Office office, FileReport report, int rows) {
        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isEqualTo(rows);
        assertThat(office.stored("arbeitslose/02/insgesamt 2023")).startsWith("8.0");
        assertThat(office.stored("arbeitslose/02.1/insgesamt 2023")).startsWith("9.0");
    }

    @Test
    void withoutARuleANameOfTwoLevelsIsRejected() {
        FileReport report = office(WIDE).take("a.csv", "Gebiet;2023\nAltstadt;6\nHafen;8\n");

        assertThat(report.problems().get(0).reason())
                .isEqualTo("Gebiet ist nicht eindeutig, es passt auf die Kennungen 02 und 02.1");
    }

    @Test
    void byIndentation() {
        Office office = office(
                WIDE
                        + """
                ebenen-regeln:
                  - {ebene: bezirk, einzug: 2}
                  - {ebene: viertel, einzug: 4}
                """);

        FileReport report = office.take(
                "a.csv", "Gebiet;2023\nStadt insgesamt;7\n  Altstadt;6\n    Domviertel;5\n  Hafen;8\n    Hafen;9\n");

        assertThatAllStand(office, report, 5);
    }

    @Test
    void byTheFormOfNumberAndName() {
        Office office = office(
                WIDE
                        + """
                ebenen-regeln:
                  - {ebene: bezirk, gebiet: "## *"}
                  - {ebene: viertel, gebiet: "##.# *"}
                angaben: [{spalte: Gebiet, muster: ["*.* {gebiet}", "0* {gebiet}", "{gebiet}"]}]
                """);

        FileReport report = office.take("a.csv", "Gebiet;2023\nStadt insgesamt;7\n02 Hafen;8\n02.1 Hafen;9\n");

        assertThat(report.accepted()).isEqualTo(3);
    }

    @Test
    void byIdsOfDifferentLength() {
        Office office = office(WIDE);

        FileReport report = office.take("a.csv", "Gebiet;2023\ngesamt;7\n02;8\n02.1;9\n");

        assertThatAllStand(office, report, 3);
    }

    @Test
    void byAColumnOfItsOwn() {
        Office office = office(
                """
                spalten: {gebiet: Gebiet, ebene: Gliederung, zeitraum: Jahr, wert: Wert}
                fest: {indikator: arbeitslose}
                ebenen: {Stadtteil: viertel, Stadtbezirk: bezirk}
                """);

        FileReport report =
                office.take("a.csv", "Gebiet;Gliederung;Jahr;Wert\nHafen;Stadtbezirk;2023;8\nHafen;Stadtteil;2023;9\n");

        assertThatAllStand(office, report, 2);
    }

    @Test
    void byTheColumnInWhichTheDistrictStands() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk}
                werte: ["{zeitraum}"]
                fest: {indikator: arbeitslose}
                ebenen-regeln:
                  - {ebene: viertel, spalte: Viertel}
                  - {ebene: bezirk, spalte: Bezirk}
                """);

        FileReport report =
                office.take("a.csv", "Bezirk;Viertel;2023\nAltstadt;;6\n;Domviertel;5\nHafen;;8\nHafen;Hafen;9\n");

        assertThatAllStand(office, report, 4);
    }

    @Test
    void byThePositionInTheFile() {
        Office office = office(
                WIDE
                        + """
                ebenen-regeln:
                  - {ebene: bezirk, ab: Altstadt}
                  - {ebene: gesamtstadt, ab: Stadt insgesamt}
                  - {ebene: viertel}
                """);

        FileReport report =
                office.take("a.csv", "Gebiet;2023\nDomviertel;5\nHafen;9\nAltstadt;6\nHafen;8\nStadt insgesamt;7\n");

        assertThatAllStand(office, report, 5);
    }

    @Test
    void byAHeadingBetweenTheRows() {
        Office office = office(WIDE + "angaben: [{aus: Zwischenzeile, muster: \"{ebene} der Stadt\"}]\n");

        FileReport report = office.take(
                "a.csv", "Gebiet;2023\nBezirke der Stadt;\nAltstadt;6\nHafen;8\n\nViertel der Stadt;\nHafen;9\n");

        assertThatAllStand(office, report, 3);
    }

    @Test
    void theDistrictOfABlockStandsOnlyInItsFirstRow() {
        Office office = office(
                """
                spalten: {gebiet: "{Nr}.{Viertel}", zeitraum: Jahr, wert: Wert}
                fest: {indikator: arbeitslose}
                fortschreiben: [Nr]
                """);

        FileReport report = office.take("a.csv", "Nr;Viertel;Jahr;Wert\n01;1;2023;5\n;2;2023;6\n02;1;2023;9\n");

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(office.stored("arbeitslose/01.2/insgesamt 2023")).startsWith("6.0");
        assertThat(office.stored("arbeitslose/02.1/insgesamt 2023")).startsWith("9.0");
    }

    @Test
    void zerosThatASpreadsheetAteComeBack() {
        Office office = office(WIDE + "kennung-stellen: [2]\n");

        office.take("a.csv", "Gebiet;2023\n1;6\n2;8\n");

        assertThat(office.stored("arbeitslose/02/insgesamt 2023")).startsWith("8.0");
    }

    @Test
    void footnoteMarksAtNamesDoNotMatter() {
        Office office = office(WIDE);

        FileReport report = office.take("a.csv", "Gebiet;2023\nAltstadt¹⁾;6\nDomviertel 2);5\nWerft - Süd*;4\n");

        assertThat(report.accepted()).isEqualTo(3);
    }
}
