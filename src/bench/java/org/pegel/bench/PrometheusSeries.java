package org.pegel.bench;

import java.io.IOException;
import java.io.Writer;
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
 * Series in a Prometheus of this machine: a sample a minute for each year, the newest a minute ago, in blocks that it
 * finds at its start; and each indicator's thresholds as series of their own, which is how data can be limits there. Three
 * alert rules: the newest value below the Prüfschwelle, below the Handlungsschwelle, and a falling line of least squares.
 */
final class PrometheusSeries implements AutoCloseable {
    private static final String PROGRAM = "prometheus";
    private static final long PATIENCE_MILLIS = 300_000;
    private static final int ITERATIONS = 6;
    private static final double SECOND = 1_000;
    private static final Pattern LAST =
            Pattern.compile("(?m)^prometheus_rule_group_last_duration_seconds\\{.*} (\\S+)$");
    private static final Pattern COUNT = Pattern.compile("(?m)^prometheus_rule_group_duration_seconds_count (\\S+)$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    PrometheusSeries(List<Series> all, Path folder) throws IOException, InterruptedException {
        Path samples = folder.resolve("samples.txt");
        write(all, samples, System.currentTimeMillis() / 1_000);
        Path data = folder.resolve("data");
        run(folder, "promtool", "tsdb", "create-blocks-from", "openmetrics", samples.toString(), data.toString());
        Files.writeString(
                folder.resolve("rules.yml"),
                """
                groups:
                  - name: pegel
                    interval: 20s
                    rules:
                      - {alert: review, expr: "pegel < on (indicator) group_left () pegel_review"}
                      - {alert: action, expr: "pegel < on (indicator) group_left () pegel_action"}
                      - {alert: falling, expr: "deriv(pegel[3h]) < 0"}
                """);
        Files.writeString(folder.resolve("prometheus.yml"), "rule_files: [rules.yml]\n");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = start(
                folder,
                PROGRAM,
                "--config.file=prometheus.yml",
                "--storage.tsdb.path=" + data,
                "--storage.tsdb.retention.time=1d",
                "--query.lookback-delta=3h",
                "--query.timeout=5m",
                "--web.listen-address=127.0.0.1:" + port);
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

    private static void write(List<Series> all, Path file, long now) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("# TYPE pegel gauge\n");
            for (Series series : all) {
                for (int i = 0; i < series.size(); i++) {
                    long time = now - 60L * (series.size() - i);
                    out.write("pegel{indicator=\"%s\",district=\"%s\",group=\"%s\"} "
                            .formatted(
                                    series.key().indicator(),
                                    series.key().district(),
                                    series.key().group()));
                    out.write(series.value(i) + " " + time + "\n");
                }
            }
            writeThresholds(all, "review", LargeCity.REVIEW, now, out);
            writeThresholds(all, "action", LargeCity.ACTION, now, out);
            out.write("# EOF\n");
        }
    }

    private static void writeThresholds(List<Series> all, String name, double limit, long now, Writer out)
            throws IOException {
        out.write("# TYPE pegel_" + name + " gauge\n");
        for (String indicator :
                all.stream().map(series -> series.key().indicator()).distinct().toList()) {
            out.write("pegel_%s{indicator=\"%s\"} %s %d\n".formatted(name, indicator, limit, now - 60));
        }
    }

    private static Process start(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command[0] + ".log").toFile())
                .start();
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        if (start(folder, command).waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve(command[0] + ".log")));
        }
    }

    /**
     * Milliseconds that it says an evaluation of its rules took: the fastest of a few. The first does not count: it only
     * looks for alerts of an earlier life.
     */
    double evaluation() throws IOException, InterruptedException {
        long since = System.nanoTime();
        double fastest = Double.MAX_VALUE;
        while (Figures.millisecondsSince(since) < PATIENCE_MILLIS) {
            Thread.sleep(1_000);
            String metrics = get("/metrics");
            if (number(COUNT, metrics) > 1) {
                fastest = Math.min(fastest, number(LAST, metrics) * SECOND);
            }
            if (number(COUNT, metrics) >= ITERATIONS) {
                return fastest;
            }
        }
        throw new IllegalStateException("no evaluation within " + PATIENCE_MILLIS + " ms");
    }

    /** How many alerts each rule raises. */
    PostgresSeries.Counts count() throws IOException, InterruptedException {
        return new PostgresSeries.Counts(alerts("review"), alerts("action"), alerts("falling"));
    }

    private int alerts(String rule) throws IOException, InterruptedException {
        String answer = get("/api/v1/query?query=count(ALERTS%7Balertname=%22" + rule + "%22%7D)");
        Matcher count = Pattern.compile("\"value\":\\[[^,]*,\"(\\d+)\"]").matcher(answer);
        if (!count.find()) {
            throw new IllegalStateException(answer);
        }
        return Integer.parseInt(count.group(1));
    }

    private static double number(Pattern metric, String metrics) {
        Matcher found = metric.matcher(metrics);
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
        process.destroy();
        process.waitFor();
    }
}
