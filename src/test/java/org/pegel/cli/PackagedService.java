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
import java.util.concurrent.locks.LockSupport;

/** The packaged service as a process of its own, with its folders in a temporary one. */
final class PackagedService {
    private static final String JAR = System.getProperty("pegel.jar", "target/pegel.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Path rules;
    private final Path err;
    private Process process;
    private int port;

    PackagedService(Path folder, Path rules) {
        this.folder = folder;
        this.rules = rules;
        this.err = folder.resolve("serve.log");
    }

    static ProcessBuilder process(List<String> args) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Duser.language=de", "-jar", JAR));
        command.addAll(args);
        return new ProcessBuilder(command);
    }

    /** Something that comes true sooner or later. */
    interface Condition {
        boolean holds() throws IOException;
    }

    static void await(String what, Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what + ", in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    void start(String... more) throws IOException {
        Files.deleteIfExists(err);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + freePort(),
                "--pegel.rules=" + rules,
                "--pegel.alerts=" + rules.resolve("alerts-config"),
                "--pegel.sample=",
                "--pegel.evaluation-day=2026-06-30",
                "--pegel.data=" + folder.resolve("data"),
                "--pegel.inbox=" + folder.resolve("eingang"),
                "--pegel.outbox=" + folder.resolve("postausgang")));
        arguments.addAll(List.of(more));
        process = process(arguments)
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
        return send(request(path).build()).body();
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "de");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a power switch does it: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
