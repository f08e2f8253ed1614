package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SystemProgram;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertStore;
import org.pegel.evaluation.StartCompleted;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Series;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

/** Pegel with the sample city, scraped by the system's Prometheus. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pegel.sample=samples/musterstadt", "pegel.inbox=target/eingang"})
class PrometheusScrapeTest {

    @TestConfiguration
    static class Started {
        private final CountDownLatch latch = new CountDownLatch(1);

        @EventListener
        void on(StartCompleted event) {
            latch.countDown();
        }
    }

    @Autowired
    private Started started;

    @Autowired
    private ObservationStore observations;

    @Autowired
    private AlertStore alerts;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @BeforeEach
    void waitForTheStart() throws InterruptedException {
        assertThat(started.latch.await(3, TimeUnit.MINUTES))
                .as("start completed")
                .isTrue();
    }

    @Test
    void prometheusAnswersWithTheValuesOfTheStore() throws Exception {
        try (RealPrometheus prometheus = RealPrometheus.scraping(port, folder)) {
            String selector = "{indicator=\"betreuungsquote-u3\",district=\"gesamt\",group=\"insgesamt\"}";
            Series series = observations.series(List.of("betreuungsquote-u3"), null, null).stream()
                    .filter(s -> s.key().district().equals("gesamt")
                            && s.key().group().equals("insgesamt"))
                    .findFirst()
                    .orElseThrow();

            assertThat(number(prometheus.ask("pegel_indicator_value" + selector)))
                    .isEqualTo(series.value(series.newest()));
            assertThat(number(prometheus.ask("pegel_indicator_age_seconds" + selector)))
                    .isPositive();
            assertThat(number(prometheus.ask("sum(pegel_alerts_open{state=\"open\"})")))
                    .isEqualTo((double)
                            alerts.unresolved().stream().filter(Alert::isOpen).count());
            assertThat(number(prometheus.ask("count(pegel_indicator_target)"))).isPositive();
            assertThat(number(prometheus.ask("count(pegel_indicator_threshold{limit=\"review\"})")))
                    .isPositive();
            assertThat(number(prometheus.ask("sum(pegel_indicator_stage{stage=~\"review|action\"})")))
                    .isPositive();
            assertThat(number(prometheus.ask(
                            "count(pegel_indicator_value * on(indicator) group_left(name)" + " pegel_indicator_info)")))
                    .as("values joined with the names of indicators")
                    .isEqualTo(number(prometheus.ask("count(pegel_indicator_value)")));
        }
    }

    @Test
    void prometheusAnswersForTheService() throws Exception {
        try (RealPrometheus prometheus = RealPrometheus.scraping(port, folder)) {
            assertThat(number(prometheus.ask("sum(pegel_imports_total{outcome=\"taken\"})")))
                    .isEqualTo(observations.deliveries().size());
            assertThat(number(prometheus.ask("sum(pegel_import_rows_total{outcome=\"accepted\"})")))
                    .isGreaterThan(10_000);
            assertThat(number(prometheus.ask("pegel_evaluation_seconds_count"))).isGreaterThanOrEqualTo(2);
            assertThat(number(prometheus.ask("time() - pegel_evaluation_last_success_timestamp_seconds")))
                    .isBetween(-5.0, 300.0);
            assertThat(number(prometheus.ask("pegel_mails_owed + pegel_mails_sent_total")))
                    .isPositive();
            assertThat(number(prometheus.ask("pegel_mails_failed"))).isZero();
        }
    }

    @Test
    void everyMetricThatAnAlertRuleAsksForIsThere() throws Exception {
        try (RealPrometheus prometheus = RealPrometheus.scraping(port, folder)) {
            prometheus.ask("pegel_mails_owed");
            Set<String> there = new TreeSet<>();
            prometheus
                    .ask("group by (__name__) ({__name__=~\"pegel_.+|up\"})")
                    .forEach(sample ->
                            there.add(sample.path("metric").path("__name__").asString()));
            Set<String> asked = AlertRule.all().stream()
                    .flatMap(rule -> rule.metrics().stream())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).contains("up", "pegel_mails_failed", "pegel_alerts_open", "pegel_field_info");
            assertThat(there).containsAll(asked);
        }
    }

    @Test
    void promtoolFindsNothingToMendInPegelsNames() throws Exception {
        String promtool = SystemProgram.path("promtool").toString();
        String text = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Process check = new ProcessBuilder(promtool, "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var input = check.getOutputStream()) {
            for (String line : text.lines().toList()) {
                if (line.contains("pegel_")) {
                    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        String complaints = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(complaints).isZero();
        assertThat(complaints).isEmpty();
    }

    private static double number(JsonNode result) {
        assertThat(result).as("samples of the query").hasSize(1);
        return Double.parseDouble(result.get(0).path("value").path(1).asString());
    }
}
