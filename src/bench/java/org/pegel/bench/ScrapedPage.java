package org.pegel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pegel.observation.Series;

/**
 * Series as a page for Prometheus: a sample a minute for each year, the newest a minute ago. Full until it has been
 * fetched once, empty from then on, so that scraping does not disturb what is measured.
 */
final class ScrapedPage implements AutoCloseable {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int BUFFER = 1 << 16;

    private final List<Series> all;
    private final double review;
    private final HttpServer server;
    private boolean fetched;

    ScrapedPage(List<Series> all, double review) throws IOException {
        this.all = all;
        this.review = review;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, 0);
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8), BUFFER)) {
            if (!fetched) {
                write(System.currentTimeMillis(), out);
            }
        }
        fetched = true;
    }

    private void write(long now, Writer out) throws IOException {
        for (Series series : all) {
            String name = "pegel{indicator=\"%s\",district=\"%s\",group=\"%s\"} "
                    .formatted(
                            series.key().indicator(),
                            series.key().district(),
                            series.key().group());
            for (int i = 0; i < series.size(); i++) {
                long time = now - MINUTE_MILLIS * (series.size() - i);
                out.write(name + series.value(i) + " " + time + "\n");
            }
        }
        for (String indicator :
                all.stream().map(series -> series.key().indicator()).distinct().toList()) {
            writeThreshold("review", indicator, review, now, out);
            writeThreshold("action", indicator, LargeCity.ACTION, now, out);
        }
    }

    private static void writeThreshold(String name, String indicator, double limit, long now, Writer out)
            throws IOException {
        out.write("pegel_%s{indicator=\"%s\"} %s %d\n".formatted(name, indicator, limit, now - MINUTE_MILLIS));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
