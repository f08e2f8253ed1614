package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical layout. */
class TidyFileTest {

    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    private final Desk desk = Desk.with(Path.of("src/test/resources/intake/regeln"));

    @TempDir
    private Path folder;

    private FileReport take(String... rows) {
        return desk.take(Desk.file(folder, "tidy.csv", HEADER + String.join("\n", rows)), "tidy");
    }

    private String stored(String key) {
        return desk.stored().getOrDefault(key, "nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyUsualSeparatorIsRead(String separator) {
        String content = (HEADER
                        + "arbeitslose,04,weiblich,2023,6.3,63,1000,final\narbeitslose,05,insgesamt,2023,4.1,,,")
                .replace(",", separator);

        FileReport report = desk.take(Desk.file(folder, "tidy.csv", content), "tidy");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(stored("arbeitslose/04/weiblich 2023")).isEqualTo("6.3 63.0 1000.0 FINAL 2024-07-01");
        assertThat(stored("arbeitslose/05/insgesamt 2023")).isEqualTo("4.1 – – FINAL 2024-07-01");
    }

    @Test
    void decimalCommaIsReadAsWell() {
        FileReport report = desk.take(
                Desk.file(
                        folder,
                        "tidy.csv",
                        HEADER.replace(',', ';')
                                + "arbeitslose;04;insgesamt;2023;6,3;63;1000;\nsaldo;1;;2023-05;-,8;;;"),
                "tidy");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(stored("arbeitslose/04/insgesamt 2023")).startsWith("6.3 ");
        assertThat(stored("saldo/1/insgesamt 2023-05")).startsWith("-0.8 ");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252"})
    void encodingIsFoundOut(String charset) {
        Path file = Desk.file(
                folder,
                "tidy.csv",
                HEADER + "arbeitslose,04,insgesamt,2023,,,,fehlt: noch nicht geprüft",
                Charset.forName(charset));

        FileReport report = desk.take(file, "tidy");

        assertThat(report.missing()).isEqualTo(1);
        assertThat(stored("arbeitslose/04/insgesamt 2023")).startsWith("– (noch nicht geprüft)");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        Path file = Desk.file(
                folder, "tidy.csv", "\uFEFF" + HEADER + "arbeitslose,04,insgesamt,2023,6.3,,,", StandardCharsets.UTF_8);

        assertThat(desk.take(file, "tidy").accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "final, FINAL",
        "provisional, PROVISIONAL",
        "vorläufig, PROVISIONAL",
        "estimated, ESTIMATED",
        "revised, REVISED",
        "rounded to 5, ROUNDED",
        "gerundet auf 10, ROUNDED",
        "Recalculated, RECALCULATED"
    })
    void qualitiesAreKept(String word, String quality) {
        take("arbeitslose,04,insgesamt,2023,6.3,,," + word);

        assertThat(stored("arbeitslose/04/insgesamt 2023")).isEqualTo("6.3 – – " + quality + " 2024-07-01");
    }

    @Test
    void confidentialCellsLoseTheirNumbers() {
        FileReport report = take("arbeitslose,04,insgesamt,2023,6.3,2,32,confidential");

        assertThat(report.missing()).isEqualTo(1);
        assertThat(stored("arbeitslose/04/insgesamt 2023")).startsWith("– (vertraulich) – – CONFIDENTIAL");
    }

    @ParameterizedTest
    @CsvSource({
        "'', leer",
        "-, nichts vorhanden",
        "., unbekannt oder geheim zu halten",
        "/, nicht belastbar",
        "X, nicht sinnvoll",
        "…, liegt noch nicht vor",
        "NA, nicht verfügbar",
        "-9999, nicht verfügbar"
    })
    void whatStandsInThePlaceOfANumberIsMissingWithAReason(String sign, String reason) {
        FileReport report = take("arbeitslose,04,insgesamt,2023," + sign + ",,,");

        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(stored("arbeitslose/04/insgesamt 2023")).startsWith("– (" + reason + ") – – MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'nix,04,insgesamt,2023,1,,,'; 1; nix; Indikator ist unbekannt",
                "'arbeitslos,04,insgesamt,2023,1,,,'; 1; arbeitslos; Indikator ist unbekannt (meinten Sie"
                        + " „arbeitslose“?)",
                "'arbeitslose,77,insgesamt,2023,1,,,'; 2; 77; Gebiet ist unbekannt",
                "'arbeitslose,Altona,insgesamt,2023,1,,,'; 2; Altona;"
                        + " 'Gebiet ist nicht eindeutig, es passt auf die Kennungen 06 und 2'",
                "'arbeitslose,04,weiblisch,2023,1,,,'; 3; weiblisch; Gruppe ist unbekannt (meinten Sie „weiblich“?)",
                "'arbeitslose,04,insgesamt,2023/25,1,,,'; 4; 2023/25; 'Zeitraum ist nicht lesbar; erlaubt: 2023,"
                        + " 2023/24, 2023-H1, 2023-Q1, 2023-05, 2023-05-31 oder 2014-2018'",
                "'arbeitslose,04,insgesamt,2023-05,1,,,'; 4; 2023-05; 'Art des Zeitraums passt nicht zum Rhythmus des"
                        + " Indikators arbeitslose, erwartet: ein Jahr wie 2023'",
                "'arbeitslose,1,insgesamt,2023,1,,,'; 2; 1;"
                        + " 'Gebiet der Ebene Bezirk; der Indikator arbeitslose wird dort nicht erhoben'",
                "'saldo,1,weiblich,2023-05,1,,,'; 3; weiblich; Gruppe weiblich ist für den Indikator saldo nicht"
                        + " vorgesehen",
                "'arbeitslose,04,insgesamt,2023,viel,,,'; 5; viel; Wert ist keine Zahl",
                "'arbeitslose,04,insgesamt,2023,1,2a,,'; 6; 2a; Zähler ist keine Zahl",
                "'arbeitslose,04,insgesamt,2023,1,,,gut'; 8; gut; 'Qualität ist unbekannt; erlaubt: final,"
                        + " provisional, estimated, revised, rounded to 5, recalculated, confidential, missing (mit Grund:"
                        + " missing: …), auch deutsch'",
                "'arbeitslose,04,insgesamt,2023,1,,,missing'; 5; 1;"
                        + " 'Wert steht da, obwohl die Qualität ihn als fehlend ausweist'",
                "'arbeitslose,,insgesamt,2023,1,,,'; 2; ; Gebiet fehlt"
            })
    void whatCannotBeUnderstoodIsRejectedWithPlaceValueAndReason(String row, int column, String value, String reason) {
        FileReport report = take("arbeitslose,05,insgesamt,2023,1,,,", row);

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems()).containsExactly(new ReportedProblem(null, 3, column, value, reason, 1));
    }

    @Test
    void aNumberThatReadsInTwoWaysIsDecidedByItsColumn() {
        take("arbeitslose,04,insgesamt,2023,18.217,,,", "arbeitslose,05,insgesamt,2023,41.1,,,");

        assertThat(stored("arbeitslose/04/insgesamt 2023")).startsWith("18.217 ");
    }

    @Test
    void aNumberThatContradictsTheMarkOfItsColumnIsRejected() {
        FileReport report = desk.take(
                Desk.file(
                        folder,
                        "tidy.csv",
                        HEADER.replace(',', ';')
                                + "arbeitslose;04;insgesamt;2023;18.217;;;\narbeitslose;05;insgesamt;2023;41,1;;;"),
                "tidy");

        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, 2, 5, "18.217", "Wert lässt sich auf zwei Arten lesen, als 18217 und als 18,217", 1));
    }

    @Test
    void aSecondDifferentValueForTheSameSeriesIsRejected() {
        FileReport report = take("arbeitslose,04,insgesamt,2023,1,,,", "arbeitslose,04,insgesamt,2023,2,,,");

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.rejected()).isPositive();
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.reason())
                        .isEqualTo("Zweiter, anderer Wert für dieselbe Reihe und denselben Zeitraum in dieser Datei"))
                .isNotEmpty();
    }

    @Test
    void aCorrectionIsARevisionAndTheRestUnchanged() {
        take("arbeitslose,04,insgesamt,2023,1,,,", "arbeitslose,05,insgesamt,2023,2,,,");

        FileReport report = take("arbeitslose,04,insgesamt,2023,1.5,,,", "arbeitslose,05,insgesamt,2023,2,,,");

        assertThat(List.of(report.accepted(), report.revised(), report.unchanged()))
                .containsExactly(0, 1, 1);
        assertThat(report.changed()).hasSize(1);
    }

    @Test
    void aDryRunReportsTheSameAndLeavesNothing() {
        Path file = Desk.file(folder, "tidy.csv", HEADER + "arbeitslose,04,insgesamt,2023,1,,,\nnix,04,,2023,1,,,");

        FileReport report = desk.take(file, "tidy", true);

        assertThat(List.of(report.rows(), report.accepted(), report.rejected())).containsExactly(2, 1, 1);
        assertThat(report.delivery()).isNull();
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.store.deliveries()).isEmpty();
    }

    @Test
    void periodsAfterTheLimitAreLeftOut() {
        Path file = Desk.file(
                folder,
                "tidy.csv",
                HEADER + "arbeitslose,04,insgesamt,2023,1,,,\narbeitslose,04,insgesamt,2024,2,,,\n"
                        + "saldo,1,,2023-12,5,,,\nsaldo,1,,2024-01,6,,,");

        FileReport report = desk.importer()
                .take(file, "tidy.csv", desk.source("tidy"), false, LocalDate.of(2023, 12, 31))
                .files()
                .get(0);

        assertThat(List.of(report.rows(), report.accepted(), report.filtered())).containsExactly(2, 2, 2);
        assertThat(desk.stored()).containsOnlyKeys("arbeitslose/04/insgesamt 2023", "saldo/1/insgesamt 2023-12");
    }

    @Test
    void aPublicationInTheFutureCountsFromToday() {
        take("saldo,1,,2026-05,5,,,");

        assertThat(stored("saldo/1/insgesamt 2026-05")).endsWith(" 2026-06-30");
    }

    @Test
    void aFileOfWhichMostIsRejectedIsRefused() {
        String wrong = String.join(
                "\n",
                Stream.of("a", "b", "c")
                        .map(name -> name + ",04,insgesamt,2023,1,,,")
                        .toList());

        FileReport report = take("arbeitslose,04,insgesamt,2023,1,,,", wrong);

        assertThat(report.refused()).isTrue();
        assertThat(List.of(report.rows(), report.accepted(), report.rejected())).containsExactly(4, 0, 4);
        assertThat(report.problems().get(0).reason())
                .isEqualTo(
                        "Datei wurde als Ganzes abgelehnt, 3 von 4 Werten waren nicht zu übernehmen (erlaubt: 50 %)");
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.store.deliveries()).isEmpty();
    }
}
