package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.golden.Golden;

/** The commands that need the store, one after the other on one database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportAndEvaluateTest {

    @TempDir
    private static Path data;

    @Test
    @Order(1)
    void aDryRunReportsAndLeavesNothing() {
        CommandLineRun run = run("import", TOWN.resolve("bestand.csv"), "--source", "tidy", "--dry-run");
        assertThat(run.out()).contains("15 Werte: 14 neu, 0 unverändert, 0 revidiert, 1 ohne Wert, 0 abgelehnt");
        assertThat(run.code()).isZero();
        assertThat(run("evaluate").out()).startsWith("0 Reihen bewertet, 0 Befunde");
    }

    @Test
    @Order(2)
    void importAnswersTheContractsDocument() {
        CommandLineRun run = run(
                "import",
                TOWN.resolve("bestand.csv"),
                TOWN.resolve("fehlerhaft.csv"),
                "--source",
                "tidy",
                "--format",
                "json");
        Golden.check(GOLDEN.resolve("import.json"), run.out());
        assertThat(run.code()).as("one value was rejected").isEqualTo(1);
    }

    @Test
    @Order(3)
    void theSameFileTwiceChangesNothing() {
        CommandLineRun run = run("import", TOWN.resolve("bestand.csv"), "--source", "tidy");
        assertThat(run.out()).contains("15 Werte: 0 neu, 14 unverändert, 0 revidiert, 1 ohne Wert, 0 abgelehnt");
        assertThat(run.code()).isZero();
    }

    @Test
    @Order(4)
    void evaluateAnswersTheContractsDocument() {
        CommandLineRun run = run("evaluate", "--format", "json");
        Golden.check(
                GOLDEN.resolve("evaluate.json"),
                run.out().replaceFirst("\"ruleSet\" : \"\\w+\"", "\"ruleSet\" : \"…\""));
        assertThat(run.code()).isZero();
    }

    @Test
    @Order(5)
    void aSecondRunRaisesNothingTwice() {
        assertThat(run("evaluate").out()).contains(", 0 Meldungen geändert");
    }

    @Test
    @Order(6)
    void aLookAtThePastNamesItsPeriod() {
        CommandLineRun run = run("evaluate", "--period", "2024", "--format", "json");
        assertThat(run.out()).startsWith("{\n  \"period\" : \"2024\"").doesNotContain("\"period\" : \"2025\"");
        assertThat(run.code()).isZero();
    }

    @Test
    @Order(7)
    void anUnknownSourceIsNamedWithTheKnownOnes() {
        CommandLineRun run = run("import", TOWN.resolve("bestand.csv"), "--source", "ampt");
        assertThat(run.err()).isEqualToIgnoringNewLines("Unbekannte Quelle „ampt“; erlaubt: tidy, amt, handarbeit");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    @Order(8)
    void aDeliveryIsLookedAtReleasedAndWithdrawn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hand.csv");
        Files.writeString(file, "Merkmal;Jahr;Bezirk;Wert\narbeitslosenquote;2025;nord;19,7\n");
        run("import", file, "--source", "handarbeit");
        String id = run("deliveries").out().split(" ", 2)[0];

        assertThat(run("deliveries", id).out())
                .startsWith("hand.csv (Quelle handarbeit), eingegangen ")
                .contains("geprüft: 1 auffällig", "  - auffällig: Arbeitslosenquote, Nord, 2025: 19,7");
        assertThat(run("preview", id.substring(0, 8)).out())
                .startsWith("geändert: dringender Prüfbedarf, 2025: ")
                .contains("Mit dieser Lieferung: ");
        assertThat(run("revisions", id).out())
                .isEqualTo(
                        """
                        Arbeitslosenquote, 2025: 0 Werte neu, 1 geändert (Nord, 2025: 19,7\u00A0% statt 9,5\u00A0%), 0 entfallen
                        Zusammen: 0 Werte neu, 1 geändert, 0 entfallen
                        """);
        assertThat(run("release", id, "--by", "Statistikstelle", "--embargo", "2001-01-01")
                        .err())
                .startsWith("Die Sperrfrist 01.01.2001 liegt nicht in der Zukunft");
        assertThat(run("release", id, "--by", "Statistikstelle", "--note", "gesehen")
                        .out())
                .contains(": freigegeben");
        CommandLineRun refused = run("refuse", id, "--by", "Statistikstelle", "--reason", "zu spät");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Die Lieferung ist bereits freigegeben (von Statistikstelle am ");
        assertThat(run("evaluate").out()).contains("19,7");
        assertThat(run("withdraw", id, "--by", "Statistikstelle", "--reason", "Tippfehler")
                        .out())
                .contains(": zurückgezogen");
        assertThat(run("evaluate").out()).doesNotContain("19,7");
        assertThat(run("deliveries", "gibt-es-nicht").code()).isEqualTo(2);
    }

    private static CommandLineRun run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--rules", TOWN, "--data", data, "--pegel.evaluation-day=2026-06-30"));
        all.add("--spring.datasource.url=jdbc:h2:file:" + data.toAbsolutePath() + "/pegel");
        return CommandLineRun.of(all.toArray());
    }
}
