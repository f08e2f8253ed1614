package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertStore;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Series;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Pegel with the sample city, scraped by the system's Prometheus. */
class PrometheusScrapeTest extends SampleCity {

    @Autowired
    private ObservationStore observations;

    @Autowired
    private AlertStore alerts;

    @TempDir
    private Path folder;

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
            assertThat(number(prometheus.ask(
                            "count(time() - pegel_task_last_success_timestamp_seconds{task=~\"inbox|embargo|rules|mail\"}"
                                    + " < 60) == 4")))
                    .as("tasks that were done")
                    .isEqualTo(4);
        }
    }

    @Test
    void everyMetricThatAnAlertRuleAsksForIsThereAndTheServiceIsWell() throws Exception {
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
            for (AlertRule rule : AlertRule.all()) {
                JsonNode holds = prometheus.now(rule.expression());
                if ("domain".equals(rule.labels().get("area"))) {
                    assertThat(holds)
                            .as("Musterstadt has what %s speaks of", rule.name())
                            .isNotEmpty();
                } else if (!rule.name().equals("PegelDeliveryOverdue")) {
                    assertThat(holds)
                            .as("all is well, and %s silent", rule.name())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void prometheusTakesEachSampleInBothFormats() throws Exception {
        for (String format : List.of("application/openmetrics-text;version=1.0.0", "text/plain")) {
            HttpResponse<InputStream> answer = scrape("", "Accept", format);
            byte[] page = answer.body().readAllBytes();
            String type = answer.headers().firstValue("Content-Type").orElseThrow();
            long samples = new String(page, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            try (StaticPage server = new StaticPage("/actuator/prometheus", type, page);
                    RealPrometheus prometheus = RealPrometheus.scraping(
                            server.port(), Files.createDirectories(folder.resolve(format.replace('/', '-'))))) {
                assertThat(number(prometheus.ask("scrape_samples_scraped > 0")))
                        .as(type)
                        .isEqualTo((double) samples);
                assertThat(number(prometheus.ask("up"))).as(type).isEqualTo(1);
            }
        }
    }

    private static double number(JsonNode result) {
        assertThat(result).as("samples of the query").hasSize(1);
        return Double.parseDouble(result.get(0).path("value").path(1).asString());
    }
}
