package org.pegel.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.observation.Series;

/**
 * Series in a Prometheus of this machine, which scrapes them from {@link ScrapedPage} and so holds them in memory, and
 * each indicator's thresholds as series of their own, which is how data can be limits there. Three alert rules: the newest
 * value below the Prüfschwelle, below the Handlungsschwelle, and a falling line of least squares.
 */
final class PrometheusSeries implements AutoCloseable {
    private static final String PROGRAM = "prometheus";
    private static final long PATIENCE_MILLIS = 600_000;
    private static final double SECOND = 1_000;
    private static final Pattern LAST =
            Pattern.compile("(?m)^prometheus_rule_group_last_duration_seconds\\{.*} (\\S+)$");
    private static final Pattern COUNT = Pattern.compile("(?m)^prometheus_rule_group_duration_seconds_count (\\S+)$");
    private static final Pattern RESULT = Pattern.compile("\"value\":\\[[^,]*,\"(\\d+)\"]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScrapedPage page;
    private final int port;
    private final Process process;

    /** Returns when it has scraped all series, and evaluated its rules once more: the first time costs more. */
    PrometheusSeries(List<Series> all, double review, Path folder) throws IOException, InterruptedException {
        page = new ScrapedPage(all, review);
        Files.writeString(
                folder.resolve("rules.yml"),
                """
                groups:
                  - name: pegel
                    interval: 1m
                    rules:
                      - {alert: review, expr: "pegel < on (indicator) group_left () pegel_review"}
                      - {alert: action, expr: "pegel < on (indicator) group_left () pegel_action"}
                      - {alert: falling, expr: "deriv(pegel[30m]) < 0"}
                """);
        Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: pegel
                    scrape_interval: 1m
                    scrape_timeout: 1m
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """
                        .formatted(page.port()));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--query.lookback-delta=3h",
                        "--query.timeout=5m",
                        "--web.listen-address=127.0.0.1:" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        awaitSeries(all.size());
        nextEvaluation();
        nextEvaluation();
    }

    /** Whether this machine has one. */
    static boolean isInstalled() {
        try {
            Process version = new ProcessBuilder(PROGRAM, "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitSeries(int expected) throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (query("count(pegel)") < expected) {
            requirePatience(since, "series");
        }
    }

    /** Waits for the next evaluation of its rules. The milliseconds that it says it took. */
    double nextEvaluation() throws IOException, InterruptedException {
        double before = number(COUNT, get("/metrics"));
        long since = System.nanoTime();
        while (true) {
            String metrics = get("/metrics");
            if (number(COUNT, metrics) > before) {
                return number(LAST, metrics) * SECOND;
            }
            requirePatience(since, "evaluation");
        }
    }

    private void requirePatience(long since, String what) throws InterruptedException {
        if (!process.isAlive() || Figures.millisecondsSince(since) > PATIENCE_MILLIS) {
            throw new IllegalStateException("no %s after %.0f ms, Prometheus is %s"
                    .formatted(what, Figures.millisecondsSince(since), process.isAlive() ? "still at work" : "gone"));
        }
        Thread.sleep(500);
    }

    /** How many alerts each rule raises. */
    PostgresSeries.Counts count() throws IOException, InterruptedException {
        return new PostgresSeries.Counts(alerts("review"), alerts("action"), alerts("falling"));
    }

    private int alerts(String rule) throws IOException, InterruptedException {
        return (int) query("count(ALERTS%7Balertname=%22" + rule + "%22%7D)");
    }

    private double query(String expression) throws IOException, InterruptedException {
        return number(RESULT, get("/api/v1/query?query=" + expression));
    }

    /** 0 when there is none. */
    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", port, path)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (java.net.ConnectException starting) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        page.close();
        process.destroy();
        process.waitFor();
    }
}
