package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery in several files: numerators in one, denominators in another. */
class SeveralFilesTest {

    private static final String MAPPING =
            """
            spalten: {gebiet: Bezirk, zeitraum: Jahr, wert: Arbeitslose}
            fest: {indikator: arbeitslose, ebene: bezirk}
            wert-ist: zähler
            begleitdateien:
              - datei: "personen*.csv"
                liefert: nenner
                spalten: {gebiet: Gebiet}
                werte: ["{zeitraum}"]
                fest: {indikator: bevoelkerung, ebene: bezirk}
            """;
    private static final String MAIN = "Bezirk;Jahr;Arbeitslose\n01;2023;63\n02;2023;81\n";

    @TempDir
    private Path folder;

    @Test
    void theValueIsComputedFromTheNumbersOfBothFiles() {
        Office office = new Office(folder, MAPPING);
        Desk.file(folder, "personen_2023.csv", "Gebiet;2022;2023\n01;900;1000\nHafen;800;-\n");

        FileReport report = office.take("arbeitslose.csv", MAIN);

        assertThat(List.of(report.rows(), report.accepted(), report.missing())).containsExactly(2, 1, 1);
        assertThat(office.stored("arbeitslose/01/insgesamt 2023")).isEqualTo("6.3 63.0 1000.0 FINAL");
        assertThat(office.stored("arbeitslose/02/insgesamt 2023"))
                .isEqualTo("– (nicht zu berechnen, Zähler oder Nenner fehlt) 81.0 – MISSING");
        assertThat(office.desk.stored())
                .as("the companion delivers nothing itself")
                .hasSize(2);
    }

    @Test
    void withoutTheOtherFileTheFileIsRefused() {
        FileReport report = new Office(folder, MAPPING).take("arbeitslose.csv", MAIN);

        assertThat(report.refused()).isTrue();
        assertThat(report.problems().get(0).reason())
                .isEqualTo("im selben Ordner fehlt die Begleitdatei mit dem Nenner");
    }

    @Test
    void twoNumbersForOneThingRefuseTheFile() {
        Office office = new Office(folder, MAPPING);
        Desk.file(folder, "personen.csv", "Gebiet;2023\n01;1000\n01;1001\n");

        assertThat(office.take("arbeitslose.csv", MAIN).problems().get(0).reason())
                .isEqualTo("Begleitdatei „personen.csv“ nennt zwei Zahlen für 01, insgesamt, 2023");
    }

    @Test
    void aDeliveredValueIsRecomputedFromTheOtherFile() {
        Office office = new Office(
                folder,
                MAPPING.replace("wert-ist: zähler\n", "")
                        .replace("liefert: nenner", "liefert: nenner\n    für: [arbeitslose]")
                        .replace("wert: Arbeitslose}", "wert: Quote, zähler: Arbeitslose}"));
        Desk.file(folder, "personen.csv", "Gebiet;2023\n01;1000\n02;1000\nUmland;5\n");

        FileReport report = office.take("a.csv", "Bezirk;Jahr;Quote;Arbeitslose\n01;2023;6,3;63\n02;2023;8,4;81\n");

        assertThat(List.of(report.recomputed(), report.deviating())).containsExactly(2, 1);
        assertThat(report.problems())
                .extracting(ReportedProblem::reason)
                .contains("Begleitdatei „personen.csv“: 1 Werte waren nicht zu lesen, zuerst: Gebiet ist unbekannt");
    }
}
