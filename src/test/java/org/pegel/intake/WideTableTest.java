package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in which columns stand for periods, indicators or groups. */
class WideTableTest {

    @TempDir
    private Path folder;

    private Office office(String mapping) {
        return new Office(folder, mapping.contains("fest:") ? mapping : mapping + "fest: {ebene: bezirk}\n");
    }

    @Test
    void aColumnForEachYear() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk}
                werte: ["{zeitraum}"]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;2022;2023;Stand 2024;31.12.2021
                Altstadt;6,1;6,2;6,3;5,9
                Hafen;8,1;-;8,3;7,9
                """);

        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.missing()).isEqualTo(1);
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).isEqualTo("6.2 – – FINAL");
        assertThat(report.problems())
                .contains(
                        new ReportedProblem(null, 1, null, null, "Spalten werden nicht gelesen: „Stand 2024“", 1),
                        new ReportedProblem(
                                null,
                                2,
                                5,
                                "31.12.2021",
                                "Art des Zeitraums passt nicht zum Rhythmus des Indikators arbeitslose, erwartet: ein"
                                        + " Jahr wie 2023",
                                2));
    }

    @Test
    void theYearWithinTheHeaderIsFoundByAPattern() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk}
                werte: ["Stand {zeitraum}", "31.12.{zeitraum}", "Anteil {zeitraum} in %"]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        office.take(
                "a.csv",
                """
                Bezirk;Stand 2021;31.12.2022;anteil  2023 in %;2019¹⁾
                Altstadt;6,1;6,2;6,3;5
                """);

        assertThat(office.desk.stored())
                .containsOnlyKeys(
                        "arbeitslose/01/insgesamt 2021",
                        "arbeitslose/01/insgesamt 2022",
                        "arbeitslose/01/insgesamt 2023");
    }

    @Test
    void theDayBelowTheYearIsLeftOut() {
        Office office = office(
                """
                kopfzeilen: 2
                spalten: {gebiet: Bezirk}
                werte: ["{zeitraum} | 31.12."]
                fest: {indikator: arbeitslose, ebene: bezirk}
                """);

        office.take("a.csv", "Bezirk;2022;2023¹⁾\n;31.12.;31.12.\nAltstadt;6,1;6,2\n");

        assertThat(office.desk.stored())
                .containsOnlyKeys("arbeitslose/01/insgesamt 2022", "arbeitslose/01/insgesamt 2023");
    }

    @Test
    void indicatorsInColumnsWithTheirBaseValuesAndQuality() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr, nenner: Personen}
                werte:
                  - {spalten: Arbeitslosenquote in %, indikator: arbeitslose, zähler: Arbeitslose, qualität: Güte}
                  - {spalten: Kinderarmut, indikator: kinderarmut, zähler: {plus: [Kinder A, Kinder B]}, nenner: Kinder}
                  - {spalten: Personen, indikator: bevoelkerung, zähler: Personen, nenner: keiner}
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;Jahr;Arbeitslosenquote in %;Arbeitslose;Güte;Personen;Kinderarmut;Kinder A;Kinder B;Kinder
                Altstadt;2023;6,3;63;vorläufig;1000;20,0;10;10;100
                """);

        assertThat(report.recomputed()).isEqualTo(3);
        assertThat(report.deviating()).isZero();
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).isEqualTo("6.3 63.0 1000.0 PROVISIONAL");
        assertThat(office.stored("kinderarmut/01/insgesamt 2023")).isEqualTo("20.0 20.0 100.0 FINAL");
        assertThat(office.stored("bevoelkerung/01/insgesamt 2023")).isEqualTo("1000.0 1000.0 – FINAL");
    }

    @Test
    void everyIndicatorColumnByAPatternWithItsOwnQuality() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr}
                werte:
                  - {spalten: "{indikator}", zähler: "{indikator}_z", nenner: "{indikator}_n", qualität: "{indikator}_q"}
                unbekannte: {indikatoren: filtern}
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;Jahr;Arbeitslosenquote;Arbeitslosenquote_z;Arbeitslosenquote_n;Arbeitslosenquote_q;Wetter
                Altstadt;2023;6,3;63;1000;geschätzt;schön
                """);

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.filtered()).isEqualTo(1);
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).isEqualTo("6.3 63.0 1000.0 ESTIMATED");
    }

    @Test
    void anIndicatorRowAboveAYearRow() {
        Office office = office(
                """
                kopfzeilen: 2
                spalten: {gebiet: Bezirk}
                werte: ["{indikator} | {zeitraum}"]
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Sozialdaten der Musterstadt;;;;;
                ;;;;;
                Bezirk;Arbeitslosenquote;;Kinderarmut;;
                ;2022;2023 *);2022;2023;
                Altstadt;6,1;6,2;20;21;
                Hafen;8,1;8,2;30;31;
                Quelle: eigene Berechnung;;;;;
                """);

        assertThat(report.accepted()).isEqualTo(8);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        7,
                        null,
                        null,
                        "Zeile mit nur einer Angabe und ohne Wert übergangen (Überschrift oder Fußnote)",
                        1));
        assertThat(office.stored("kinderarmut/02/insgesamt 2023")).isEqualTo("31.0 – – FINAL");
    }

    @Test
    void aGroupRowBetweenIndicatorsAndYears() {
        Office office = office(
                """
                kopfzeilen: 3
                spalten: {gebiet: Bezirk}
                werte:
                  - "{indikator} | {gruppe} | {zeitraum}"
                  - {spalten: "{indikator} | | {zeitraum}", gruppe: insgesamt}
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;Arbeitslosenquote;;;;Kinderarmut;
                ;weiblich;;männlich;;;
                ;2022;2023;2022;2023;2022;2023
                Altstadt;1;2;3;4;5;6
                """);

        assertThat(report.accepted()).isEqualTo(6);
        assertThat(office.stored("arbeitslose/01/maennlich 2022")).startsWith("3.0");
        assertThat(office.stored("kinderarmut/01/insgesamt 2023")).startsWith("6.0");
    }

    @Test
    void aHeaderThatIsSpreadOverSeveralRows() {
        Office office = office(
                """
                kopfzeilen: 3
                spalten: {gebiet: Statistischer Bezirk, zeitraum: Jahr}
                werte:
                  - {spalten: Arbeitslose in %, indikator: arbeitslose}
                  - {spalten: "Kinder *", indikator: kinderarmut}
                """);

        office.take(
                "a.csv",
                """
                Statistischer;;Arbeitslose;Kinder
                Bezirk;Jahr;in;mit Leistungsbezug
                ;;%;%
                Altstadt;2023;6;20
                """);

        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).startsWith("6.0");
        assertThat(office.stored("kinderarmut/01/insgesamt 2023")).startsWith("20.0");
    }

    @Test
    void anUnknownIndicatorInAHeaderIsRejectedForEachOfItsCells() {
        Office office = office(
                """
                kopfzeilen: 2
                spalten: {gebiet: Bezirk}
                werte: ["{indikator} | {zeitraum}"]
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;Arbeitslosenquote;;Kinderarmmut
                ;2022;2023;2023
                Altstadt;6,1;6,2;20
                Hafen;8,1;8,2;30
                """);

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, 3, 4, "Kinderarmmut", "Indikator ist unbekannt (meinten Sie „Kinderarmut“?)", 2));
    }

    @Test
    void aColumnThatTheMappingNamesAndTheFileLacksRefusesTheFile() {
        Office office = office(
                """
                spalten: {gebiet: Bezirk, zeitraum: Jahr}
                werte:
                  - {spalten: [Quote, Arbeitslosenquote], indikator: arbeitslose}
                  - {spalten: Kinder in Armut, indikator: kinderarmut}
                  - {spalten: Einwohner, indikator: bevoelkerung, wahlfrei: ja}
                """);

        FileReport report = office.take("a.csv", "Bezirk;Jahr;Quote;Kinderarmut\nAltstadt;2023;6,1;20\n");

        assertThat(report.refused()).isTrue();
        assertThat(report.problems().get(0).reason())
                .isEqualTo("Spalte „Kinder in Armut“ (Wert) fehlt (Kopfzeile gesucht in Zeile 1)");
    }

    @Test
    void theRowOfTheHeaderCanBeStated() {
        Office office = office(
                """
                kopfzeile: 3
                spalten: {gebiet: Spalte A, zeitraum: Jahr}
                werte: ["{indikator}"]
                """);

        FileReport report = office.take(
                "a.csv",
                """
                ;Jahr;Bevölkerung
                ;;
                ;Jahr;Arbeitslosenquote
                01;2023;5,5
                """);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).startsWith("5.5");
    }

    @Test
    void aFilterMayNameAColumnByItsPosition() {
        Office office = office(
                """
                spalten: {gebiet: Spalte A, zeitraum: Jahr}
                werte: [{spalten: Quote, indikator: arbeitslose}]
                filter: [{spalte: Spalte A, nur: ["?*"]}]
                """);

        FileReport report = office.take("a.csv", ";Jahr;Quote\n;Erläuterung;Arbeitslose je 100\nAltstadt;2023;5,5\n");

        assertThat(report.filtered()).isEqualTo(1);
        assertThat(report.rejected()).isZero();
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).startsWith("5.5");
    }
}
