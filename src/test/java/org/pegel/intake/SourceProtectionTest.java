package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.observation.ProtectedCell;
import org.pegel.store.TestDatabases;

/** What a source says about protection, on the way in: what is seen of a cell, what is kept of it. */
class SourceProtectionTest {

    private static final Path RULES = Path.of("src/test/resources/intake/regeln");
    private static final String MAPPING =
            """
            quelle: amt
            freigabe: automatisch
            spalten: {indikator: I, gebiet: G, zeitraum: Z, wert: W, zähler: F, nenner: B, qualität: Q}
            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void copyRules() throws IOException {
        RulesFolder.copy(RULES, folder);
    }

    private FileReport take(String mapping, String rows) {
        Desk.file(folder, "quellen/amt.yaml", MAPPING + mapping);
        desk = Desk.with(folder);
        return desk.take(Desk.file(folder, "amt.csv", "I;G;Z;W;F;B;Q;S\n" + rows), "amt");
    }

    private List<String> seen() {
        return List.copyOf(desk.stored().values());
    }

    private List<String> kept() {
        return TestDatabases.vault(desk.database)
                .protectedCells(desk.catalogue.indicators().keySet())
                .stream()
                .map(SourceProtectionTest::line)
                .toList();
    }

    private static String line(ProtectedCell cell) {
        return "%s %s: %s %s %s"
                .formatted(
                        cell.key(),
                        cell.period(),
                        cell.numbers().value(),
                        cell.numbers().numerator(),
                        cell.numbers().denominator());
    }

    @Test
    void theStatisticsOfficeKeepsWhatTheRulesProtect() {
        FileReport report = take("standort: statistikstelle\n", "kinderarmut;04;2023;1,0;2;200;;\n");

        assertThat(report.missing()).isEqualTo(1);
        assertThat(seen()).containsExactly("– (vertraulich) – – CONFIDENTIAL 2024-07-01");
        assertThat(kept()).containsExactly("kinderarmut/04/insgesamt 2023: 1.0 2.0 200.0");
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        2,
                        4,
                        ReportedProblem.MASKED,
                        "Wert ist nach den Schutzregeln geheim zu halten und steht unter Schutz",
                        1));
    }

    @Test
    void theAdministrationKeepsNothing() {
        take("standort: verwaltung\n", "kinderarmut;04;2023;1,0;2;200;;\narbeitslose;04;2023;1,0;2;200;geheim;\n");

        assertThat(seen()).containsOnly("– (vertraulich) – – CONFIDENTIAL 2024-07-01");
        assertThat(kept()).isEmpty();
    }

    @Test
    void theOfficeKeepsWhatTheSourceMarks() {
        take(
                """
                standort: statistikstelle
                schutz: {vermerk: {spalte: S, werte: [p, s]}}
                qualität: {g: vertraulich}
                zeichen: {"*": vertraulich}
                """,
                """
                arbeitslose;04;2021;1,0;2;200;;s
                arbeitslose;04;2022;1,5;3;200;g;
                arbeitslose;04;2023;*;4;200;;
                arbeitslose;05;2023;2,5;5;200;;x
                arbeitslose;06;2023;*;;;;
                """);

        assertThat(kept())
                .containsExactly(
                        "arbeitslose/04/insgesamt 2021: 1.0 2.0 200.0",
                        "arbeitslose/04/insgesamt 2022: 1.5 3.0 200.0",
                        "arbeitslose/04/insgesamt 2023: null 4.0 200.0");
        assertThat(seen())
                .filteredOn(line -> line.contains("CONFIDENTIAL"))
                .hasSize(4)
                .allMatch(line -> line.startsWith("– (vertraulich) – – "));
    }

    @Test
    void aFileWithoutTheColumnOfTheMarksIsRefused() {
        FileReport report = take("schutz: {vermerk: {spalte: T, werte: [p]}}\n", "arbeitslose;04;2021;1,0;2;200;;s\n");

        assertThat(report.refused()).isTrue();
        assertThat(report.problems().get(0).reason()).contains("Spalte „T“ (Geheimhaltung) fehlt");
    }

    @Test
    void theStricterOfSourceAndIndicatorCounts() {
        FileReport report = take(
                "schutz: {mindestfallzahl: 5, mindestbasis: 10, indikatoren: {arbeitslose: {mindestbasis: 100}}}\n",
                """
                kinderarmut;04;2021;2,0;4;200;;
                kinderarmut;04;2022;20,0;5;25;;
                kinderarmut;04;2023;2,5;5;200;;
                arbeitslose;04;2021;1,0;2;200;;
                arbeitslose;04;2022;10,0;9;90;;
                """);

        assertThat(report.missing()).isEqualTo(3);
        assertThat(desk.stored())
                .containsKeys("kinderarmut/04/insgesamt 2023", "arbeitslose/04/insgesamt 2021")
                .allSatisfy((key, line) -> assertThat(line.contains("CONFIDENTIAL"))
                        .as(key)
                        .isEqualTo(!key.endsWith("kinderarmut/04/insgesamt 2023")
                                && !key.endsWith("arbeitslose/04/insgesamt 2021")));
    }

    @Test
    void countsAreRoundedAndSharesRecomputedFromThem() {
        take(
                "schutz: {rundung: 5}\n",
                """
                arbeitslose;04;2021;6,5;13;200;;
                arbeitslose;04;2022;6,0;12;198;vorläufig;
                arbeitslose;04;2023;;7;;;
                saldo;04;2023-01;12,5;;;;
                saldo;04;2023-02;-13;;;;
                saldo;04;2023-03;20;;;gerundet auf 10;
                """);

        assertThat(desk.stored())
                .containsEntry("arbeitslose/04/insgesamt 2021", "7.5 15.0 200.0 ROUNDED 2022-07-01")
                .containsEntry("arbeitslose/04/insgesamt 2022", "5.0 10.0 200.0 PROVISIONAL 2023-07-01")
                .containsEntry("arbeitslose/04/insgesamt 2023", "– (leer) 5.0 – MISSING 2024-07-01")
                .containsEntry("saldo/04/insgesamt 2023-01", "15.0 – – ROUNDED 2023-08-01")
                .containsEntry("saldo/04/insgesamt 2023-02", "-15.0 – – ROUNDED 2023-09-01")
                .containsEntry("saldo/04/insgesamt 2023-03", "20.0 – – ROUNDED 2023-10-01");
    }

    @Test
    void whatCannotBeRoundedIsProtected() {
        FileReport report = take(
                "standort: statistikstelle\nschutz: {rundung: 5}\n",
                "arbeitslose;04;2021;6,5;;;;\narbeitslose;04;2022;50;1;2;;\n");

        assertThat(seen()).allMatch(line -> line.startsWith("– (vertraulich) – – CONFIDENTIAL"));
        assertThat(kept())
                .containsExactly(
                        "arbeitslose/04/insgesamt 2021: 6.5 null null", "arbeitslose/04/insgesamt 2022: 50.0 1.0 2.0");
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        2,
                        4,
                        ReportedProblem.MASKED,
                        "Wert lässt sich nicht wie verlangt auf Vielfache von 5 runden und steht unter Schutz",
                        2));
    }

    @Test
    void theCasesOfACountAreTheValueItself() {
        take("schutz: {mindestfallzahl: 3}\n", "saldo;04;2023-01;2;;;;\nsaldo;04;2023-02;3;;;;\n");

        assertThat(desk.stored())
                .containsEntry("saldo/04/insgesamt 2023-01", "– (vertraulich) – – CONFIDENTIAL 2023-08-01")
                .containsEntry("saldo/04/insgesamt 2023-02", "3.0 – – FINAL 2023-09-01");
    }

    @Test
    void aShareWithoutItsBaseIsTakenAndReportedAsUnchecked() {
        FileReport report = take("", "kinderarmut;04;2021;2,0;;200;;\nkinderarmut;04;2022;2,0;;;;\n");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        2,
                        null,
                        null,
                        "Schutz lässt sich nicht prüfen, Zähler oder Nenner fehlen; Wert wurde übernommen",
                        2));
    }

    @Test
    void aMarkedRowIsMaskedEvenWhereItCannotBeRead() {
        FileReport report = take(
                """
                schutz: {vermerk: {spalte: S, werte: [p]}}
                zeichen: {"*": vertraulich}
                höchstens-abgelehnt: 100 %
                """,
                """
                arbeitslose;04;2021;4711 bis 4712;2;200;;p
                arbeitslose;04;2022;1,0;zirka 4711;200;geheim;
                arbeitslose;04;2023;*;4711 Fälle;200;;
                """);

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(ReportText.german(report)).doesNotContain("4711").contains(ReportedProblem.MASKED);
    }
}
