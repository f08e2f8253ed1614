package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other cities publish them, each read with nothing but a mapping. */
class OtherCitiesTest {

    private static final String YEARBOOK =
            """
            kopfzeilen: 2
            spalten: {gebiet: [Stadtgliederung, Gebiet]}
            werte: ["{indikator} | {zeitraum}"]
            ebenen-regeln:
              - {ebene: gesamtstadt, gebiet: ["Stadt *", Musterstadt]}
              - {ebene: bezirk, gebiet: ["##", "## *"]}
              - {ebene: viertel, gebiet: ["##.#", "##.# *"]}
            filter: [{spalte: Stadtgliederung, ohne: ["Summe*", "nicht zuzuordnen"]}]
            """;

    @TempDir
    private Path folder;

    private Office office(String mapping) {
        return new Office(folder, mapping);
    }

    private FileReport workbook(Office office, String grid) {
        return office.take(Grid.workbook(folder.resolve("a.xlsx"), grid));
    }

    @Test
    void aWorkbookWithTitlesAndAnIndicatorRowAboveAYearRow() {
        Office office = office(YEARBOOK);

        FileReport report = workbook(
                office,
                """
                Statistisches Jahrbuch der Musterstadt
                Tabelle 3.1: Soziale Lage nach Stadtgliederung

                Stadtgliederung;Arbeitslosenquote;;Kinderarmut;;
                ;2022;2023;2022;'2023¹⁾;
                Stadt insgesamt;7.1;7.2;21;22

                01 Altstadt;6.1;6.2;20;21
                01.1 Domviertel;5.1;'5,2;19;.

                02 Hafen;8.1;8.2;30;31
                02.1 Hafen;9.1;9.2;31;32
                Summe der Bezirke;1;2;3;4

                ¹⁾ vorläufig
                © Statistisches Amt
                """);

        assertThat(report.rows()).isEqualTo(20);
        assertThat(report.accepted()).isEqualTo(19);
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.filtered()).isEqualTo(4);
        assertThat(office.stored("kinderarmut/gesamt/insgesamt 2023")).startsWith("22.0");
        assertThat(office.stored("arbeitslose/02.1/insgesamt 2023")).startsWith("9.2");
        assertThat(office.stored("arbeitslose/02/insgesamt 2022")).startsWith("8.1");
        assertThat(report.problems()).singleElement().satisfies(note -> {
            assertThat(note.count()).isEqualTo(2);
            assertThat(note.sheet()).isEqualTo("Tabelle1");
        });
    }

    @Test
    void aUnitRowBelowTheYearsAndDatesAsHeaders() {
        Office office = office(
                """
                kopfzeilen: 3
                spalten: {gebiet: Gebiet}
                werte: ["{indikator} | {zeitraum} | *"]
                zeitraum-als: Jahr
                fest: {ebene: bezirk}
                """);

        FileReport report = workbook(
                office,
                """
                Gebiet;Arbeitslosenquote;;Bevölkerung
                ;date:44926;date:45291;2023
                ;in %;;Anzahl
                01;6.1;6.2;'1 675
                02;8.1;8.2;2000
                """);

        assertThat(report.accepted()).isEqualTo(6);
        assertThat(office.stored("arbeitslose/01/insgesamt 2022")).startsWith("6.1");
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).startsWith("6.2");
        assertThat(office.stored("bevoelkerung/01/insgesamt 2023")).startsWith("1675.0");
    }

    @Test
    void aTableForEachIndicatorOnOneSheetWithItsNameInTheTitle() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk}
                werte: ["{zeitraum}"]
                angaben: [{aus: Titel, muster: "Tab. *: {indikator}"}]
                fest: {ebene: bezirk}
                """);

        FileReport report = workbook(
                office,
                """
                Tab. 1: Arbeitslosenquote

                Bezirk;2022;2023
                Altstadt;6.1;6.2
                Hafen;8.1;8.2

                Tab. 2: Kinderarmut
                Bezirk;2021;2022;2023
                Altstadt;19;20;21
                Hafen;29;30;31
                Bezirk;2021;2022;2023
                02;29;30;31
                Quelle: Amt
                """);

        assertThat(report.rows()).isEqualTo(13);
        assertThat(office.stored("kinderarmut/02/insgesamt 2021")).startsWith("29.0");
        assertThat(office.stored("arbeitslose/02/insgesamt 2023")).startsWith("8.2");
        assertThat(office.stored("arbeitslose/01/insgesamt 2021")).isEqualTo("nothing");
    }

    @Test
    void aSecondTableThatDoesNotFitRefusesTheFile() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr, wert: Wert}
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        FileReport report =
                office.take("a.csv", "Bezirk;Jahr;Wert\nHafen;2023;5\n\nBezirk;Jahr;Anteil\nHafen;2023;7\n");

        assertThat(report.refused()).isTrue();
        assertThat(report.problems().get(0).reason())
                .isEqualTo("Spalte „Wert“ (Wert) fehlt (Kopfzeile gesucht in Zeile 4)");
    }

    @Test
    void aSecondTableBelowATwoRowHeader() {
        Office office = office(
                """
                kopfzeilen: 2
                spalten: {gebiet: Bezirk}
                werte: ["{gruppe} | {zeitraum}"]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        FileReport report = office.take(
                "a.csv",
                """
                ;weiblich;
                Bezirk;2022;2023
                Hafen;1;2
                ;männlich;
                Bezirk;2022;2023
                Hafen;3;4
                """);

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(office.stored("arbeitslose/02/maennlich 2023")).startsWith("4.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stadtbezirk\tZeitraum\tLebenserwartung in Jahren\n02\t2014-2018\t79,5\n",
                "Gebiet\tJahre\tLebenserwartung bei Geburt (2023)\n02 Hafen\t2014–2018\t79,5\n",
                "Gebiet\tPeriode\tWert\tAnmerkung\nHafen\t2014 bis 2018\t79,5\tvorläufig\n",
            })
    void oneTabSeparatedFileForEachIndicatorWithChangingColumnNamesAndSpans(String content) {
        Office office = office(
                """
                spalten:
                  gebiet: [Stadtbezirk, Gebiet]
                  zeitraum: [Zeitraum, Jahre, "Period*"]
                  wert: [Wert, "Lebenserwartung *"]
                angaben: [{aus: Dateiname, muster: "{indikator}_*"}]
                fest: {ebene: bezirk}
                """);

        FileReport report = office.take("Lebenserwartung_2019-03-01.tsv", content);

        assertThat(report.problems()).isEmpty();
        assertThat(office.stored("lebenserwartung/02/insgesamt 2014-2018")).startsWith("79.5");
    }

    @Test
    void theOnlyOtherColumnIsTheValueWhateverItIsCalled() {
        Office office = office(
                """
                spalten: {gebiet: "*bezirk*", zeitraum: [Zeitraum, Jahr], wert: "*"}
                angaben: [{aus: Dateiname, muster: "{indikator}"}]
                fest: {ebene: bezirk}
                """);

        office.take("arbeitslose.tsv", "Stadtbezirk\tJahr\tQuote der Arbeitslosen\nHafen\t2023\t8,1\n");

        assertThat(office.stored("arbeitslose/02/insgesamt 2023")).startsWith("8.1");
        FileReport two = office.take("kinderarmut.tsv", "Bezirk\tJahr\tQuote\tRang\nHafen\t2023\t8,1\t3\n");
        assertThat(two.problems().get(0).reason())
                .startsWith("auf „*“ (Wert) passen mehrere Spalten: „Quote“ und „Rang“");
    }

    @Test
    void spansAsColumns() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk}
                werte: ["Mittel {zeitraum}"]
                angaben: [{aus: Dateiname, muster: "{indikator}.tsv"}]
                fest: {ebene: bezirk}
                """);

        office.take("lebenserwartung.tsv", "Bezirk\tMittel 2014-2018\tMittel 2015 - 2019\nHafen\t79,5\t79,6\n");

        assertThat(office.desk.stored())
                .containsOnlyKeys("lebenserwartung/02/insgesamt 2014-2018", "lebenserwartung/02/insgesamt 2015-2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16"})
    void aTableInAnyEncoding(String charset) {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr}
                werte:
                  - {spalten: "{indikator} männlich", gruppe: männlich}
                  - {spalten: "Bevölkerung (weiblich)", indikator: Bevölkerung, gruppe: weiblich}
                fest: {ebene: bezirk}
                """);

        FileReport report = office.take(Desk.file(
                folder,
                "a.csv",
                """
                Bezirk;Jahr;Bevölkerung männlich;Bevölkerung (weiblich)
                Hafen;31.12.2022;1.000;1.001
                Hafen;2023;999;998
                """,
                Charset.forName(charset)));

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(office.stored("bevoelkerung/02/maennlich 2023")).startsWith("999.0");
    }

    @Test
    void yearAndMonthOrSchoolYearInColumnsOfTheirOwn() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: "{Jahr}-{Monat}", wert: Wert}
                fest: {indikator: arbeitslose, ebene: bezirk}
                zeitraum-als: Jahr
                zeiträume: {2022-13: filtern}
                """);

        FileReport report = office.take("a.csv", "Bezirk;Jahr;Monat;Wert\nHafen;2022;12;8,1\nHafen;2022;13;8,0\n");

        assertThat(report.filtered()).isEqualTo(1);
        assertThat(office.stored("arbeitslose/02/insgesamt 2022")).startsWith("8.1");
    }

    @Test
    void severalThingsInOneCell() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr, wert: Wert}
                angaben: [{spalte: Merkmal, muster: ["{indikator}, {gruppe}", "{indikator}"]}]
                fest: {ebene: bezirk}
                """);

        office.take(
                "a.csv",
                """
                Bezirk;Merkmal;Jahr;Wert
                Hafen;Arbeitslosenquote, weiblich;2023;8,1
                Hafen;Arbeitslosenquote;2023;8,2
                """);

        assertThat(office.stored("arbeitslose/02/weiblich 2023")).startsWith("8.1");
        assertThat(office.stored("arbeitslose/02/insgesamt 2023")).startsWith("8.2");
    }

    @Test
    void aFileNameOfAnotherFormRefusesTheFile() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, wert: Wert}
                angaben: [{aus: Dateiname, muster: "quote_{zeitraum}"}]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        assertThat(office.take("quote_2023.csv", "Bezirk;Wert\nHafen;8,1\n").accepted())
                .isEqualTo(1);
        assertThat(office.take("quote_neu.csv", "Bezirk;Wert\nHafen;8,1\n").problems())
                .containsExactly(new ReportedProblem(
                        null, null, null, null, "Dateiname „quote_neu.csv“ hat nicht die Form „quote_{zeitraum}“", 1));
    }

    @Test
    void theDayOfPublicationStandsInTheFileName() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr, wert: Wert}
                angaben: [{aus: Dateiname, muster: "quote_{veröffentlicht}"}]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        office.take("quote_20240315.csv", "Bezirk;Jahr;Wert\nHafen;2023;8,1\n");

        assertThat(office.desk.stored().get("arbeitslose/02/insgesamt 2023")).endsWith("2024-03-15");
    }
}
