package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.Series;
import org.pegel.observation.Values;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/** {@code GET /api/v1/export/openmetrics}. */
class ExportApiTest {
    @TempDir
    private Path folder;

    @Test
    void thePastIsAnOpenMetricsTextOrARefusal() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            String rows = Files.readString(RunningTown.TOWN.resolve("bestand.csv"));
            assertThat(town.upload("bestand.csv", rows, "tidy").statusCode()).isEqualTo(201);

            HttpResponse<String> past = town.get("/api/v1/export/openmetrics?from=2020&to=2021&label=job%3Dpegel");

            assertThat(past.statusCode()).isEqualTo(200);
            assertThat(past.headers().firstValue("Content-Type"))
                    .hasValue("application/openmetrics-text; version=1.0.0;charset=UTF-8");
            assertThat(past.body().lines().filter(line -> line.startsWith("pegel_indicator_value{")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("job=\"pegel\""))
                    .anyMatch(line -> line.contains("district=\"gesamt\"") && line.contains("} 5.1 16"));
            assertThat(past.body()).contains("name=\"Süd\"").endsWith("# EOF\n");
            assertThat(town.get("/api/v1/export/openmetrics?from=2021&to=2020").body())
                    .contains("Der Zeitraum 2021 liegt nach 2020.");
            assertThat(town.get("/api/v1/export/openmetrics?from=gestern").statusCode())
                    .isEqualTo(400);
            assertThat(town.get("/api/v1/export/openmetrics?label=level%3Dx").statusCode())
                    .isEqualTo(400);
            assertThat(town.get("/api/v1/export/openmetrics?from=1950&to=1960").body())
                    .isEqualTo("# EOF\n");
        }
    }

    /** Values that take as long as somebody wants. */
    private record Slow(CountDownLatch asked, CountDownLatch enough) implements Values {
        @Override
        public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
            return List.of();
        }

        @Override
        public List<Series> series(
                Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
            asked.countDown();
            try {
                assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return List.of();
        }
    }

    @Test
    void onlyOneAtATimeIsWritten() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(1));
            ExportApi api = new ExportApi(town.context().getBean(ActiveRuleSet.class), slow, Clock.systemUTC());
            MockHttpServletResponse first = new MockHttpServletResponse();
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> export(api, first));
            assertThat(slow.asked.await(1, TimeUnit.MINUTES)).isTrue();

            assertThatThrownBy(() -> export(api, new MockHttpServletResponse()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.getStatusCode())
                            .isEqualTo(HttpStatus.CONFLICT));

            slow.enough.countDown();
            running.get(1, TimeUnit.MINUTES);
            assertThat(first.getContentAsString()).isEqualTo("# EOF\n");
            MockHttpServletResponse next = new MockHttpServletResponse();
            export(api, next);
            assertThat(next.getContentAsString()).isEqualTo("# EOF\n");
        }
    }

    private static void export(ExportApi api, MockHttpServletResponse response) {
        try {
            api.export(null, null, null, List.of(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
