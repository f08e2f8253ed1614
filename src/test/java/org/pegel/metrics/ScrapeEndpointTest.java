package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pegel.SystemProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page that Prometheus gets. */
class ScrapeEndpointTest extends SampleCity {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

    @Autowired
    private PrometheusRegistry registry;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void withoutAWishItIsPrometheusText() throws IOException {
        HttpResponse<InputStream> answer = scrape("");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain;version=0.0.4");
        assertThat(text(answer).lines())
                .contains("# TYPE pegel_indicator_value gauge")
                .doesNotContain("# EOF");
    }

    @Test
    void openMetricsNamesUnitsAndEndsOnce() throws IOException {
        HttpResponse<InputStream> answer = scrape("", "Accept", OPEN_METRICS);
        List<String> lines = text(answer).lines().toList();

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text;version=1.0.0");
        assertThat(lines)
                .contains(
                        "# UNIT pegel_indicator_age_seconds seconds",
                        "# UNIT pegel_indicator_crossing_probability_ratio ratio",
                        "# UNIT pegel_evaluation_seconds seconds",
                        "# UNIT pegel_mails_oldest_owed_age_seconds seconds",
                        "# TYPE pegel_indicator info",
                        "# TYPE pegel_mails_sent counter")
                .containsOnlyOnce("# EOF")
                .endsWith("# EOF");
    }

    @Test
    void anEvaluationIsNamedWhereItIsCounted() throws IOException {
        assertThat(text(scrape("", "Accept", OPEN_METRICS)).lines())
                .filteredOn(line -> line.startsWith("pegel_evaluation_seconds_bucket") && line.contains("# {"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(jdbc.queryForList(
                                "select id from evaluation_run where id = ?", String.class, evaluation(line)))
                        .hasSize(1));
    }

    private static String evaluation(String line) {
        return line.replaceFirst(".*# \\{evaluation=\"([^\"]+)\".*", "$1");
    }

    @Test
    void whatIsKeptOfTheDomainIsWhatTheClientWouldWrite() throws IOException {
        String whole = text(scrape("", "Accept", OPEN_METRICS));
        String written =
                ExpositionFormats.init().getOpenMetricsTextFormatWriter().toDebugString(registry.scrape());

        assertThat(families(whole)).isEqualTo(families(written));
        assertThat(whole.lines().filter(line -> line.startsWith("pegel_indicator_")))
                .hasSizeGreaterThan(10_000)
                .containsExactlyElementsOf(written.lines()
                        .filter(line -> line.startsWith("pegel_indicator_"))
                        .toList());
    }

    private static List<String> families(String text) {
        return text.lines().filter(line -> line.startsWith("# TYPE")).sorted().toList();
    }

    /** Neither more nor less than docs/metrics.md, which is made from these descriptions. */
    @Test
    void whatIsThereIsWhatTheReferenceSays() throws IOException {
        ScrapedPage page = new ScrapedPage(text(scrape("")));
        Map<String, Set<String>> described = new TreeMap<>();
        MetricsReferenceTest.all().forEach(metric -> described.put(metric.name(), Set.copyOf(metric.labels())));
        Map<String, Set<String>> there = new TreeMap<>();
        page.names("pegel_").stream()
                .filter(name -> !name.endsWith("_bucket") && !name.endsWith("_sum"))
                .forEach(name -> there.put(
                        name.replaceFirst("_seconds_count$", "_seconds"),
                        page.of(name).keySet().iterator().next().keySet()));

        assertThat(there).isEqualTo(described);
    }

    @Test
    void requestsAreCountedInAFewBuckets() throws IOException {
        text(scrape(""));
        List<String> bounds = new ScrapedPage(text(scrape("")))
                .of("http_server_requests_seconds_bucket").keySet().stream()
                        .map(labels -> labels.get("le"))
                        .distinct()
                        .toList();

        assertThat(bounds).containsExactlyInAnyOrder("0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "10.0", "+Inf");
    }

    @Test
    void onlyTheNamesAskedForCome() throws IOException {
        assertThat(text(scrape("?includedNames=pegel_indicator_value")).lines())
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("pegel_indicator_value{"));
    }

    @Test
    void itIsPackedForThoseWhoCanUnpackIt() throws IOException {
        HttpResponse<InputStream> answer = scrape("", "Accept-Encoding", "gzip", "Accept", OPEN_METRICS);

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] packed = answer.body().readAllBytes();
        String unpacked = new String(
                new GZIPInputStream(new java.io.ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).contains("pegel_indicator_value{").endsWith("# EOF\n");
        assertThat(packed.length).isLessThan(unpacked.length() / 10);
    }

    @Test
    void promtoolFindsNothingToMend() throws Exception {
        Process check = new ProcessBuilder(SystemProgram.path("promtool").toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var input = check.getOutputStream()) {
            scrape("").body().transferTo(input);
        }
        String complaints = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(complaints).isZero();
        assertThat(complaints).isEmpty();
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
