package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pegel.SystemProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Prometheus, scraping one target every two seconds, which is time enough on a crowded machine. */
public final class RealPrometheus implements AutoCloseable {
    private static final int PATIENCE = 120;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private RealPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static RealPrometheus scraping(int targetPort, Path folder) throws IOException {
        Path program = SystemProgram.path("prometheus");
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                scrape_configs:
                  - job_name: pegel
                    scrape_interval: 2s
                    metrics_path: /actuator/prometheus
                    static_configs:
                      - targets: ["127.0.0.1:%d"]
                """
                        .formatted(targetPort));
        return started(program, config, folder);
    }

    /** One that scrapes nothing and has what promtool has made of a text with timestamps. */
    public static RealPrometheus withThePast(Path openMetrics, Path folder) throws Exception {
        Path program = SystemProgram.path("prometheus");
        Process promtool = new ProcessBuilder(
                        SystemProgram.path("promtool").toString(),
                        "tsdb",
                        "create-blocks-from",
                        "openmetrics",
                        openMetrics.toString(),
                        folder.resolve("tsdb").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
        return started(program, Files.writeString(folder.resolve("prometheus.yml"), ""), folder);
    }

    private static RealPrometheus started(Path program, Path config, Path folder) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--storage.tsdb.retention.time=100y",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new RealPrometheus(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The samples of a query, asked until there is one. */
    public JsonNode ask(String query) throws Exception {
        JsonNode result = JsonMapper.shared().createArrayNode();
        for (int second = 0; second < PATIENCE && result.isEmpty(); second++) {
            TimeUnit.SECONDS.sleep(second == 0 ? 0 : 1);
            result = tryToAsk(query);
        }
        return result;
    }

    /** The samples of a query at another time than now. */
    public JsonNode ask(String query, Instant at) throws Exception {
        ask("vector(1)");
        return answer("query", Map.of("query", query, "time", "" + at.getEpochSecond()))
                .path("result");
    }

    private JsonNode tryToAsk(String query) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d/api/v1/query?query=%s"
                .formatted(port, URLEncoder.encode(query, StandardCharsets.UTF_8)));
        try {
            String body = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(body).path("data").path("result");
        } catch (IOException | tools.jackson.core.JacksonException notUpYet) {
            return JsonMapper.shared().createArrayNode();
        }
    }

    /** The samples of a query at this moment, perhaps none; an error of Prometheus is one here. */
    public JsonNode now(String query) throws Exception {
        return answer("query", Map.of("query", query)).path("result");
    }

    /** The series of a query over the last minutes, perhaps none. */
    public JsonNode course(String query) throws Exception {
        JsonNode time = answer("query", Map.of("query", "time()")).path("result");
        Instant now = Instant.ofEpochSecond((long) time.path(0).asDouble());
        return course(query, now.minusSeconds(300), now, Duration.ofSeconds(1));
    }

    /** The series of a query over years. */
    public JsonNode course(String query, Instant from, Instant to, Duration step) throws Exception {
        return answer(
                        "query_range",
                        Map.of(
                                "query", query,
                                "start", "" + from.getEpochSecond(),
                                "end", "" + to.getEpochSecond(),
                                "step", "" + step.toSeconds()))
                .path("result");
    }

    /** The values of a label on the series of a selector. */
    public JsonNode labelValues(String selector, String label) throws Exception {
        return answer("label/" + label + "/values", Map.of("match[]", selector));
    }

    private JsonNode answer(String what, Map<String, String> parameters) throws Exception {
        String form = parameters.entrySet().stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = what.startsWith("label/")
                ? HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s?%s".formatted(port, what, form)))
                : HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(port, what)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        JsonNode answer = JsonMapper.shared()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        if (!"success".equals(answer.path("status").asString())) {
            throw new AssertionError(answer.path("error").asString() + " in " + parameters);
        }
        return answer.path("data");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
