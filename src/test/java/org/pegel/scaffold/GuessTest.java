package org.pegel.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.scaffold.Decision.Kind;
import org.pegel.table.InvalidFilesException;

class GuessTest {

    @TempDir
    private Path folder;

    private Scaffolding last;

    /** The mapping that is written for a file. */
    private String mapping(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        last = Scaffold.write(file, "seehausen", folder.resolve("rules"), LocalDate.of(2026, 6, 30));
        return Files.readString(folder.resolve("rules/quellen/seehausen.yaml"));
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("rules").resolve(file));
    }

    private List<Kind> open() {
        return last.decisions().stream().map(Decision::kind).toList();
    }

    @Test
    void columnsOfYearsAndNoIndicator() throws IOException {
        String mapping = mapping("Arbeitslose_2024.csv", "Stadtteil;2022;2023;2024\nNord;12;13;.\nSüd;22;23;24\n");

        assertThat(mapping)
                .contains("dateien: [\"Arbeitslose_*.csv\"]", "gebiet: \"Stadtteil\"", "werte: [\"{zeitraum}\"]")
                .contains("fest: {indikator: arbeitslose-2024}");
        assertThat(open()).contains(Kind.INDICATOR).doesNotContain(Kind.PERIOD);
    }

    @Test
    void aYearWithinTheHeaders() throws IOException {
        String mapping = mapping("a.csv", "Bezirk;Anteil 2022 in %;Anteil 2023 in %\nNord;1,2;1,3\nSüd;2,2;2,3\n");

        assertThat(mapping).contains("werte: [\"Anteil {zeitraum} in %\"]");
        assertThat(last.levels()).containsExactly("Gesamtstadt", "Bezirk");
    }

    @Test
    void anIndicatorBeforeTheYear() throws IOException {
        String header = "Bezirk;Arbeitslose 2022;Arbeitslose 2023;Kinder 2022;Kinder 2023\n";
        assertThat(mapping("a.csv", header + "Nord;1;2;3;4\nSüd;5;6;7;8\n"))
                .contains("werte: [\"{indikator} {zeitraum}\"]");
        assertThat(last.indicators()).isEqualTo(2);
    }

    @Test
    void indicatorsInColumnsOfAFileThatDoesNotTellItsYear() throws IOException {
        String mapping = mapping("a.csv", "Ort;Einwohner;Anteil {x} in %\nNord;1 200;12,5\nSüd;3 400;.\n");

        assertThat(mapping)
                .contains("- {spalten: \"Einwohner\", indikator: einwohner}")
                .contains("- {spalten: \"Anteil *x* in %\", indikator: anteil-x-in-prozent}")
                .contains("fest: {zeitraum: \"2025\"}");
        assertThat(open()).contains(Kind.PERIOD);
        assertThat(written("indikatoren/noch-zuzuordnen.yaml")).contains("einheit: \"%\"", "einheit: \"Anzahl\"");
    }

    @Test
    void codesAreIdsAndKeepTheirZeros() throws IOException {
        String mapping = mapping(
                "a.csv",
                "Schlüssel;Planungsraum;Jahr;Wert\n010101;Nord;2023;1,5\n010102;Süd;2023;2,5\n010103;Süd;2023;3,5\n");

        assertThat(mapping).contains("gebiet: \"Schlüssel\"");
        assertThat(written("gebiete.csv"))
                .contains("010101;Nord;010101;planungsraum", "010103;Süd (010103);010103;planungsraum");
    }

    @Test
    void numbersBeforeNamesAreIds() throws IOException {
        mapping("a.csv", "Bezirk;Jahr;Wert\n01 Nord;2023;1,5\n02 Süd;2023;2,5\nStadt Seehausen;2023;2,0\n");

        assertThat(written("gebiete.csv"))
                .contains("gesamt;Seehausen;Stadt Seehausen;gesamtstadt", "01;Nord;01 Nord;bezirk");
        assertThat(open()).doesNotContain(Kind.NO_CITY);
    }

    @Test
    void aColumnOfLevels() throws IOException {
        String mapping = mapping(
                "a.csv",
                """
                Gliederung;Name;Jahr;Wert
                Gesamtstadt;Seehausen;2023;1,5
                Sozialraum;West;2023;1,5
                Sozialraum;Ost;2023;1,6
                Stadtteile;West;2023;1,5
                Stadtteile;Ost;2023;1,7
                Stadtteile;Mitte;2023;1,8
                """);

        assertThat(mapping).contains("ebene: \"Gliederung\"").doesNotContain("filtern");
        assertThat(last.levels()).containsExactly("Gesamtstadt", "Sozialraum", "Stadtteil");
    }

    @Test
    void whatKeepsRowsApartIsAGroup() throws IOException {
        String mapping = mapping(
                "a.csv",
                """
                Code;Jahr;SEX;AGE;Zahl
                101;2023;1;1;10
                101;2023;1;2;11
                101;2023;2;1;12
                101;2023;2;2;13
                102;2023;1;1;20
                102;2023;1;2;21
                102;2023;2;1;22
                102;2023;2;2;23
                """);

        assertThat(mapping).contains("gruppe: \"{SEX} {AGE}\"", "indikator: zahl");
        assertThat(last.groups()).isEqualTo(5);
    }

    @Test
    void aDistrictThatStandsOnlyInTheFirstRowOfItsBlock() throws IOException {
        assertThat(mapping(
                        "a.csv",
                        "Bezirk;Jahr;Wert\nNord;2021;1,1\n;2022;1,2\n;2023;1,3\nSüd;2021;2,1\n;2022;2,2\n;2023;2,3\n"))
                .contains("fortschreiben: [gebiet]");
        assertThat(last.districts()).isEqualTo(3);
    }

    @Test
    void aNameThatStandsTwiceIsLeftOutAndSaid() throws IOException {
        String mapping = mapping(
                "a.csv",
                """
                Gebiet;Jahr;Wert
                Nord;2023;1,5
                Süd;2023;2,5
                Mitte;2023;3,5
                Nord;2023;9,5
                """);

        assertThat(mapping).contains("  \"Nord\": filtern").doesNotContain("\"Süd\": filtern");
        assertThat(open()).contains(Kind.CONTRADICTION);
    }

    @Test
    void numbersThatCanBeReadInTwoWaysAreADecision() throws IOException {
        assertThat(mapping("a.csv", "Bezirk;Jahr;Wert\nNord;2023;18.217\nSüd;2023;25.463\n"))
                .contains("zahlen: {dezimalzeichen: komma}");
        assertThat(open()).contains(Kind.DECIMAL_MARK);
    }

    @Test
    void periodsTellTheRhythm() throws IOException {
        mapping("a.csv", "Gebiet;1. Quartal 2024;2. Quartal 2024\nNord;12;13\nSüd;22;23\n");
        assertThat(written("indikatoren/noch-zuzuordnen.yaml")).contains("rhythmus: Quartal");
    }

    @Test
    void rarerYearsTellARarerRhythm() throws IOException {
        mapping("a.csv", "Gebiet;2019;2021;2023\nNord;12;13;14\nSüd;22;23;24\n");
        assertThat(written("indikatoren/noch-zuzuordnen.yaml")).contains("rhythmus: 2 Jahre");
    }

    @Test
    void aFileWithoutATableIsRefusedWithAWord() {
        assertThatThrownBy(() -> mapping("a.csv", "Sehr geehrte Damen und Herren;\nanbei die Zahlen;\n"))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessage("a.csv: darin ist keine Tabelle mit einer Kopfzeile, Gebieten und Zahlen zu erkennen"
                        + " – erlaubt: eine Zeile je Gebiet (und Zeitraum) oder eine Zeile je Wert");
    }

    @Test
    void namesBecomeIds() {
        Slugs slugs = new Slugs(java.util.Set.of("gesamt"));
        assertThat(slugs.of("Anteil über 65-Jährige in %")).isEqualTo("anteil-ueber-65-jaehrige-in-prozent");
        assertThat(slugs.of("Île-de-Groß")).isEqualTo("ile-de-gross");
        assertThat(slugs.of("Gesamt")).isEqualTo("gesamt-2");
        assertThat(slugs.of("***")).isEqualTo("x");
    }
}
