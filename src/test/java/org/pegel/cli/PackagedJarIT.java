package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SharedData;
import org.springframework.util.FileSystemUtils;

/** What a user has: the jar, a shell, and files. */
class PackagedJarIT {
    private static final String JAR = System.getProperty("pegel.jar", "target/pegel.jar");
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
        Service service = new Service(townWithItsOwnRules());
        try {
            service.start();
            assertThat(service.get("/actuator/health")).contains("\"status\":\"UP\"");
            drop(inbox, "bestand.csv");
            await("stock is taken", () -> service.get("/").contains("1 Befund der Bestandsaufnahme besteht fort"));
            await("the file is done", () -> Files.exists(inbox.resolve("erledigt/bestand.csv")));
            drop(inbox, "2025.csv");
            await("the alert is open", () -> service.openAlerts().contains("kern-schwelle"));
            assertThat(service.openAlerts())
                    .as("a rule of policy staff and a severity from the table, built on the service's own threads")
                    .contains("nord-abstand", "Nord: 9,5\u00a0%, Gesamtstadt 5,4\u00a0%", "Sozialausschuss, 05.02.2026", "P14D");
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
            await("everything is judged again", () -> service.log().contains("Pegel läuft: Kleinstadt"));
            assertThat(service.openAlerts()).isEqualTo(before);
            drop(inbox, "2025.csv");
            await("the same file is done again", () -> count(inbox.resolve("erledigt")) == 3);
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
        Process process = process(List.of(args))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static ProcessBuilder process(List<String> args) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Duser.language=de", "-jar", JAR));
        command.addAll(args);
        return new ProcessBuilder(command);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what + ", in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** The service as a process of its own. */
    private final class Service {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Path err = folder.resolve("serve.log");
        private final Path rules;
        private Process process;
        private int port;

        Service(Path rules) {
            this.rules = rules;
        }

        void start() throws IOException {
            Files.deleteIfExists(err);
            process = PackagedJarIT.process(List.of(
                            "--server.port=" + freePort(),
                            "--pegel.rules=" + rules,
                            "--pegel.alerts=" + TOWN.resolve("alerts-config"),
                            "--pegel.sample=",
                            "--pegel.evaluation-day=2026-06-30",
                            "--pegel.data=" + folder.resolve("data"),
                            "--pegel.inbox=" + folder.resolve("eingang"),
                            "--pegel.outbox=" + folder.resolve("postausgang")))
                    .redirectErrorStream(true)
                    .redirectOutput(err.toFile())
                    .start();
            await("the service is up", () -> log().contains("Pegel läuft: Kleinstadt"));
        }

        private int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
                return port;
            }
        }

        String log() throws IOException {
            return Files.exists(err) ? Files.readString(err) : "";
        }

        String openAlerts() throws IOException {
            return get("/api/v1/alerts?state=open");
        }

        String get(String path) throws IOException {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", "de")
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** As a power switch does it: no shutdown hook runs. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
