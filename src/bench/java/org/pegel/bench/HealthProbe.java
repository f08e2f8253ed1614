package org.pegel.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a service whether it is ready. */
final class HealthProbe {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 20;

    private HealthProbe() {}

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Returns as soon as the health endpoint says UP.
     *
     * @throws IllegalStateException with the log, when the process ends or takes too long
     */
    static void awaitUp(int port, Process process, Path log) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        long before = System.nanoTime();
        while (!isUp(client, request)) {
            if (!process.isAlive() || Figures.millisecondsSince(before) > PATIENCE.toMillis()) {
                throw new IllegalStateException("not ready:\n" + Files.readString(log));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isUp(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString()).body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }
}
