package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A scrape and a database that does not answer. */
class DatabaseMetricsTest {
    private static final List<MetricSnapshot> ANSWER = List.of(Asked.single(MailMetrics.OWED, 3));

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private DatabaseMetrics metrics;

    private DatabaseMetrics asking(Asked question, Duration patience) {
        metrics = new DatabaseMetrics(
                List.of(question), new MetricsSettings(1, patience, Duration.ofSeconds(1)), new PrometheusRegistry());
        return metrics;
    }

    @AfterEach
    void stop() {
        hanging.countDown();
        metrics.destroy();
    }

    @Test
    void whatItAnswersIsShown() {
        assertThat(asking(() -> ANSWER, Duration.ofMinutes(1)).collect()).hasSize(1);
    }

    @Test
    void whereItFailsTheScrapeGoesOnWithoutIt() {
        asking(
                () -> {
                    throw new DataAccessResourceFailureException("away");
                },
                Duration.ofMinutes(1));

        assertThat(metrics.collect()).isEmpty();
    }

    @Test
    void whereItHangsTheScrapeGoesOnWithoutItAndAsksNoSecondTime() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        asking(
                () -> {
                    asked.incrementAndGet();
                    try {
                        hanging.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    answered.countDown();
                    return ANSWER;
                },
                Duration.ofMillis(50));

        assertThat(metrics.collect()).isEmpty();
        assertThat(metrics.collect()).isEmpty();
        assertThat(asked).hasValue(1);

        hanging.countDown();
        answered.await();
        metrics.collect();
        metrics.collect();
        assertThat(asked).as("nothing had piled up").hasValueLessThanOrEqualTo(3);
    }
}
