package org.pegel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.springframework.context.ApplicationContext;

/** Posts values of {@link GeneratedCity} to a running Pegel, each in a district of its own, and waits for its mail. */
final class PostedValues {
    private static final String THRESHOLD = "kern-schwelle";
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long QUIET_MILLIS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AlertStore alerts;
    private final URI imports;
    private final Path outbox;
    private long mails;

    PostedValues(ApplicationContext context, Path outbox) {
        this.alerts = context.getBean(AlertStore.class);
        this.imports = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")
                + "/api/v1/imports?source=tidy&name=");
        this.outbox = outbox;
    }

    /** Delivers everything until the last year, and lets the mails about it leave. */
    void deliverStock() throws IOException, InterruptedException {
        post("bestand.csv", GeneratedCity.values());
        long quietSince = System.nanoTime();
        while (Figures.millisecondsSince(quietSince) < QUIET_MILLIS) {
            Thread.sleep(100);
            if (mailsWritten() > mails) {
                mails = mailsWritten();
                quietSince = System.nanoTime();
            }
        }
    }

    /** Posts a value; milliseconds until the one mail about it is there. */
    double untilMail(int number) throws IOException, InterruptedException {
        String csv = GeneratedCity.crossing(number % GeneratedCity.INDICATORS, number);
        long before = System.nanoTime();
        post("wert-%d.csv".formatted(number), csv);
        mails++;
        while (mailsWritten() < mails) {
            if (Figures.millisecondsSince(before) > PATIENCE_MILLIS) {
                throw new IllegalStateException("no mail about value " + number);
            }
            Thread.sleep(1);
        }
        return Figures.millisecondsSince(before);
    }

    /** That each value has opened an alert, and each alert owed one mail. */
    void requireAlerts(long values) throws IOException {
        long open = alerts.unresolved().stream()
                .filter(alert ->
                        alert.state() == AlertState.OPEN && alert.key().ruleId().equals(THRESHOLD))
                .count();
        if (open != values || mailsWritten() != mails) {
            throw new IllegalStateException(
                    "%d values, but %d alerts; %d mails instead of %d".formatted(values, open, mailsWritten(), mails));
        }
    }

    private void post(String name, String csv) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(imports + name))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private long mailsWritten() throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }
}
