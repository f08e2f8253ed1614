package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SharedData;
import org.springframework.util.FileSystemUtils;

/** What a user has: the jar, a shell, and files. */
class PackagedJarIT {
    private static final Path TOWN = CommandLineRun.TOWN.toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void theShippedRulesAreGood() throws Exception {
        Finished check = run("check", "--format", "json");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).startsWith("{").contains("\"problems\"");
    }

    @Test
    void munichsDownloadedFilesAreTakenInJudgedAndAssessed() throws Exception {
        Path export = SharedData.path("data/muenchen/export-2023");
        String data = folder.resolve("data").toString();
        Finished taken = run(
                "import",
                export.resolve("export_ar.xlsx").toString(),
                "--source",
                "muenchen-2023",
                "--rules",
                "samples/muenchen",
                "--data",
                data,
                "--format",
                "json");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("\"rows\" : 21450", "\"rejected\" : 0");

        Finished judged = run("evaluate", "--rules", "samples/muenchen", "--data", data, "--format", "json");
        assertThat(judged.code()).as(judged.err()).isZero();
        assertThat(judged.out()).contains("\"findings\"").startsWith("{\n  \"ruleSet\"");
    }

    @Test
    void serveTakesAFileInRaisesItOnceAndSurvivesBeingKilled() throws Exception {
        Path inbox = folder.resolve("eingang");
        PackagedService service = new PackagedService(folder, townWithItsOwnRules());
        try {
            service.start();
            assertThat(service.get("/actuator/health")).contains("\"status\":\"UP\"");
            drop(inbox, "bestand.csv");
            PackagedService.await(
                    "stock is taken", () -> service.get("/").contains("1 Befund der Bestandsaufnahme besteht fort"));
            PackagedService.await("the file is done", () -> Files.exists(inbox.resolve("erledigt/bestand.csv")));
            drop(inbox, "2025.csv");
            PackagedService.await(
                    "the alert is open", () -> service.openAlerts().contains("kern-schwelle"));
            assertThat(service.openAlerts())
                    .as("a rule of policy staff and a severity from the table, built on the service's own threads")
                    .contains(
                            "nord-abstand",
                            "Nord: 9,5\u00a0%, Gesamtstadt 5,4\u00a0%",
                            "Sozialausschuss, 05.02.2026",
                            "P14D");
            String before = service.openAlerts();
            Finished meanwhile = run(
                    "evaluate",
                    "--rules",
                    TOWN.toString(),
                    "--data",
                    folder.resolve("data").toString());
            assertThat(meanwhile.code()).isEqualTo(1);
            assertThat(meanwhile.err())
                    .contains("von einem laufenden Pegel (serve) benutzt", "/api/v1/findings")
                    .doesNotContain("\tat ");

            service.kill();
            service.start();
            PackagedService.await(
                    "everything is judged again", () -> service.log().contains("Pegel läuft: Kleinstadt"));
            assertThat(service.openAlerts()).isEqualTo(before);
            drop(inbox, "2025.csv");
            PackagedService.await("the same file is done again", () -> count(inbox.resolve("erledigt")) == 3);
            assertThat(service.openAlerts()).isEqualTo(before);
        } finally {
            service.kill();
        }
    }

    @Test
    void rulesThatCannotBeReadKeepTheServiceFromStartingAndSayWhy() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("zielsystem.yaml"), "kommune: [\n");
        Finished serve = run(
                "--server.port=0",
                "--pegel.rules=" + rules,
                "--pegel.sample=",
                "--pegel.data=" + folder.resolve("data"));
        assertThat(serve.code()).isEqualTo(1);
        assertThat(serve.err())
                .contains("Pegel startet nicht", "zielsystem.yaml, Zeile")
                .doesNotContain("\tat ", "APPLICATION FAILED");
    }

    private Path townWithItsOwnRules() throws IOException {
        Path rules = folder.resolve("kleinstadt");
        FileSystemUtils.copyRecursively(TOWN, rules);
        Files.writeString(
                Files.createDirectory(rules.resolve("fachregeln")).resolve("arbeit.regel"),
                """
                Regel "Arbeitslosigkeit: Abstand zur Gesamtstadt"
                  Kennung: nord-abstand
                  Grundlage: Sozialausschuss, 05.02.2026
                  Gilt für Indikator "arbeitslosenquote", Ebene "stadtbezirk"
                  Wenn der Wert mindestens 2 Prozentpunkte über dem Wert der Gesamtstadt liegt
                  Dann Prüfbedarf an "Sozialreferat"
                   mit "{Gebiet}: {Wert}, Gesamtstadt {Wert Gesamtstadt}."
                """);
        Files.writeString(
                rules.resolve("bewertung.csv"),
                """
                Stufe;Schwere;Antwortfrist
                Prüfschwelle;Prüfbedarf;4 Wochen
                Handlungsschwelle;dringender Prüfbedarf;2 Wochen
                """);
        return rules;
    }

    private static int count(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? 0 : names.length;
    }

    private void drop(Path inbox, String file) throws IOException {
        Files.createDirectories(inbox);
        Files.copy(TOWN.resolve(file), inbox.resolve(file));
    }

    /** A process that has ended. */
    private record Finished(int code, String out, String err) {}

    private Finished run(String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = PackagedService.process(List.of(args))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
