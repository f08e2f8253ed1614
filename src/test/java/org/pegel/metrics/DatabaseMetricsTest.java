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
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** A scrape and a database that does not answer. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseMetricsTest {
    private static final List<MetricSnapshot> ANSWER = List.of(Asked.single(MailMetrics.OWED, 3));

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private DatabaseMetrics metrics;

    private DatabaseMetrics asking(Asked question, Duration patience) {
        return asking(List.of(question), patience);
    }

    private DatabaseMetrics asking(List<Asked> questions, Duration patience) {
        metrics = new DatabaseMetrics(
                questions, new MetricsSettings(1, patience, Duration.ofSeconds(1)), new PrometheusRegistry());
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
                    await(hanging);
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

    @Test
    void anAnswerThatComesLateIsShownAtTheNextScrapeAndOnlyThen() {
        asking(
                () -> {
                    int question = asked.incrementAndGet();
                    await(question == 1 ? first : hanging);
                    return ANSWER;
                },
                Duration.ofMillis(500));
        assertThat(metrics.collect()).isEmpty();
        first.countDown();
        do { // the first answer may still come in time
            assertThat(metrics.collect()).as("of the first question").hasSize(1);
        } while (asked.get() < 2);

        assertThat(metrics.collect()).as("the second one hangs").isEmpty();
    }

    @Test
    void oneThatFailsTakesNoOtherWithIt(CapturedOutput output) {
        asking(
                List.of(
                        () -> {
                            throw new IllegalStateException("a mistake");
                        },
                        () -> {
                            throw new DataIntegrityViolationException("a strange row");
                        },
                        () -> ANSWER),
                Duration.ofMinutes(1));

        assertThat(metrics.collect()).hasSize(1);
        assertThat(metrics.collect()).hasSize(1);
        assertThat(output.getOut().lines().filter(line -> line.contains(" WARN ")))
                .as("said once")
                .hasSize(1);
        assertThat(output.getOut()).contains("a mistake").doesNotContain("a strange row");
    }

    @Test
    void whereThereIsNoConnectionTheOthersAreNotAsked() {
        asking(
                List.of(
                        () -> ANSWER,
                        () -> {
                            throw new DataAccessResourceFailureException("away");
                        },
                        () -> {
                            asked.incrementAndGet();
                            return List.of();
                        }),
                Duration.ofMinutes(1));

        assertThat(metrics.collect()).hasSize(1);
        assertThat(asked).as("each would wait for one").hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
