package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

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

    private static CommandLineRun run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--rules", TOWN, "--data", data, "--pegel.evaluation-day=2026-06-30"));
        all.add("--spring.datasource.url=jdbc:h2:file:" + data.toAbsolutePath() + "/pegel");
        return CommandLineRun.of(all.toArray());
    }
}
