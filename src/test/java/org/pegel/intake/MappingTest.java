package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source mapping can say, tried on the table of an office. */
class MappingTest {

    private static final String HEADER = "Merkmal;Stadtteil;Jahr;Wert;Fälle;Basis;Stand\n";

    private final Desk desk = Desk.with(Path.of("src/test/resources/intake/regeln"));

    @TempDir
    private Path folder;

    private FileReport take(String content) {
        return desk.take(Desk.file(folder, "amt-1.csv", content), "amt");
    }

    private FileReport rows(String... rows) {
        return take(HEADER + String.join("\n", rows));
    }

    @Test
    void titlesAboveTheHeaderAndOtherColumnsAreNoHindrance() {
        FileReport report = take("Arbeitsmarkt in Musterdorf;;;;;;;\n\n" + "Nr;" + HEADER
                + "1;Arbeitslosenquote;04 Schwabing West;2023;6,3;63;1000;endgültig\n;;;;;;;\n");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(desk.stored()).containsEntry("arbeitslose/04/insgesamt 2023", "6.3 63.0 1000.0 FINAL 2024-03-15");
    }

    @Test
    void labelsDriftWithoutBeingGuessed() {
        FileReport report = rows(
                "arbeitslose;Schwabing - West;2019;1;;;endgültig",
                "Arbeitslose  -  Anteil;04 Schwabing West;2020;1;;;endgültig",
                "ARBEITSLOSE-ANTEIL;schwabing–west;2021;1;;;endgültig",
                "Arbeitslosenquote;4;2022;1;;;endgültig",
                "Arbeitslosenquote;05 Haidhausen;2023;1;;;endgültig");

        assertThat(report.accepted()).isEqualTo(5);
        assertThat(desk.stored()).hasSize(5);
    }

    @Test
    void aNumberThatContradictsTheNameIsRejected() {
        FileReport report =
                rows("arbeitslose;04 Haidhausen;2023;1;;;endgültig", "arbeitslose;05 Haidhausen;2023;1;;;endgültig");

        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        2,
                        2,
                        "04 Haidhausen",
                        "Gebiet: Nummer und Name widersprechen sich, der Name passt auf die Kennung 05, die Nummer auf"
                                + " 04",
                        1));
    }

    @Test
    void aNameOnTwoLevelsIsUnderstoodWhereTheMappingNamesTheLevel() {
        rows("arbeitslose;Altona;2023;1;;;endgültig");

        assertThat(desk.stored()).containsOnlyKeys("arbeitslose/06/insgesamt 2023");
    }

    @Test
    void whatTheMappingDoesNotWantIsFilteredAndCountedApart() {
        FileReport report = rows(
                "arbeitslose;04;2023;1;;;endgültig",
                "arbeitslose;04;2024;1;;;vorläufig",
                "Wetter;04;2023;1;;;endgültig",
                "arbeitslose;99 nicht zuzuordnen;2023;1;;;endgültig");

        assertThat(List.of(report.rows(), report.accepted(), report.filtered())).containsExactly(1, 1, 3);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void signsMeanWhatTheMappingSays() {
        rows(
                "arbeitslose;04;2021;-;;;endgültig",
                "arbeitslose;04;2022;.;7;70;endgültig",
                "arbeitslose;04;2023;/;;;endgültig");

        assertThat(desk.stored().values())
                .containsExactly(
                        "0.0 – – FINAL 2024-03-15",
                        "– (vertraulich) – – CONFIDENTIAL 2024-03-15",
                        "– (zu unsicher) – – MISSING 2024-03-15");
    }

    @Test
    void theOtherNumbersOfTheColumnTellThousandsFromDecimals() {
        rows("arbeitslose;04;2022;18.217;;;endgültig", "arbeitslose;04;2023;41,14;;;endgültig");

        assertThat(desk.stored().values())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("18217.0", "41.14");
    }

    @Test
    void withoutSuchATellingNumberNothingIsGuessed() {
        FileReport report = rows("arbeitslose;04;2022;18.217;;;endgültig", "arbeitslose;04;2023;41;;;endgültig");

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.problems().get(0).reason())
                .isEqualTo("Wert lässt sich auf zwei Arten lesen, als 18217 und als 18,217");
    }

    @Test
    void aValueThatItsBaseValuesDoNotGiveIsTakenAndReported() {
        FileReport report = rows(
                "arbeitslose;04;2022;6,9;63;1000;endgültig",
                "arbeitslose;04;2023;6,3;63;1000;endgültig",
                "arbeitslose;05;2023;7,4;105,8;1419,8;endgültig");

        assertThat(List.of(report.accepted(), report.recomputed(), report.deviating()))
                .containsExactly(3, 3, 1);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, 2, 4, "6,9", "Wert weicht von seinen Basiswerten ab, sie ergeben 6,30", 1));
    }

    @Test
    void baseValuesAreOptionalWhereTheMappingSaysSo() {
        FileReport report = take("Merkmal;Stadtteil;Jahr;Wert;Stand\narbeitslose;04;2023;1;endgültig");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(desk.stored().values()).containsExactly("1.0 – – FINAL 2024-03-15");
    }

    @Test
    void aRenamedColumnRefusesTheFileAndSaysWhich() {
        FileReport report = take("Merkmal;Quartier;Jahr;Wert;Stand\narbeitslose;04;2023;1;endgültig");

        assertThat(report.refused()).isTrue();
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, null, null, null, "Spalte „Stadtteil“ (Gebiet) fehlt (Kopfzeile gesucht in Zeile 1)", 1));
    }

    @Test
    void anotherTableIsRefused() {
        FileReport report = take("a;b\n1;2\n");

        assertThat(report.refused()).isTrue();
        assertThat(report.problems().get(0).reason())
                .isEqualTo("keine Kopfzeile mit den Spalten der Quelle amt gefunden");
    }

    @Test
    void aFileWithoutValuesIsRefused() {
        assertThat(take(HEADER).problems().get(0).reason()).isEqualTo("Datei enthält unter der Kopfzeile keine Werte");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        FileReport report = take("PK\u0003\u0004 no table at all");

        assertThat(report.refused()).isTrue();
        assertThat(report.rows()).isZero();
        assertThat(report.problems()).hasSize(1);
    }

    @Test
    void whatAPersonHasToReleaseDoesNotCountYet() {
        Path file =
                Desk.file(folder, "x.csv", "indicator;district;period;value;Zuzüge;Fortzüge\nsaldo;1;2023-05;-3;10;13");

        FileReport report = desk.take(file, "person");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.recomputed()).as("difference of two columns").isEqualTo(1);
        assertThat(report.deviating()).isZero();
        assertThat(report.changed()).isEmpty();
        assertThat(desk.stored()).isEmpty();
        desk.store.release(String.valueOf(report.delivery()), "Statistikstelle");
        assertThat(desk.stored()).containsKey("saldo/1/insgesamt 2023-05");
    }

    @Test
    void aMissingBaseColumnIsReportedOnce() {
        Path file = Desk.file(
                folder, "x.csv", "indicator;district;period;value;Zuzüge\nsaldo;1;2023-05;-3;10\nsaldo;1;2023-06;4;9");

        FileReport report = desk.take(file, "person");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, 2, null, null, "Spalte „Fortzüge“ für Zähler fehlt, Basiswert wird nicht übernommen", 2));
    }

    @Test
    void filesAreRecognisedByTheirNames() {
        assertThat(desk.sources.delivering("AMT-2023.csv")).map(Source::id).containsExactly("amt");
        assertThat(desk.sources.delivering("other.csv")).isEmpty();
    }
}
