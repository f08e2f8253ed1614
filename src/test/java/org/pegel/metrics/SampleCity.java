package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.pegel.evaluation.StartCompleted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Pegel with the sample city, started once for all tests that extend this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pegel.sample=samples/musterstadt", "pegel.inbox=target/eingang"})
@Import(SampleCity.Started.class)
public abstract class SampleCity {

    static class Started {
        private final CountDownLatch latch = new CountDownLatch(1);

        @EventListener
        void on(StartCompleted event) {
            latch.countDown();
        }
    }

    @Autowired
    private Started started;

    @LocalServerPort
    protected int port;

    @BeforeEach
    void waitForTheStart() throws InterruptedException {
        assertThat(started.latch.await(3, TimeUnit.MINUTES))
                .as("start completed")
                .isTrue();
    }

    /** What Prometheus would get. */
    HttpResponse<InputStream> scrape(String query, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands there now. */
    ScrapedPage page() {
        try (InputStream body = scrape("").body()) {
            return new ScrapedPage(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
