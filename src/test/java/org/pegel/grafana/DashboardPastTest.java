package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.cli.CommandLineRun;
import org.pegel.metrics.RealPrometheus;
import org.pegel.web.RunningTown;
import tools.jackson.databind.JsonNode;

/** The row of the years on Indikator, with a Prometheus that has only the past, as export-openmetrics writes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPastTest {
    private static final String PLACE = "pegel-indikator: Verlauf: $indicator, in $unit: ";

    private final Selection selection = new Selection();
    private RealPrometheus prometheus;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        selection.choose("indicator", List.of("arbeitslosenquote"));
        selection.choose("level", List.of("gesamtstadt", "stadtbezirk"));
        selection.choose("district", List.of("gesamt", "nord"));
        selection.choose("group", List.of("insgesamt"));
        prometheus = RealPrometheus.withThePast(past(folder), folder);
        prometheus.ask("vector(1)");
    }

    @AfterAll
    void stop() {
        prometheus.close();
    }

    private static Path past(Path folder) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add("indicator,district,group,period,value,numerator,denominator,quality");
        for (int year = 2000; year <= 2025; year++) {
            rows.add("arbeitslosenquote,nord,insgesamt,%d,%s,,,final".formatted(year, (year - 1900) / 20.0));
            rows.add("arbeitslosenquote,gesamt,insgesamt,%d,5,,,final".formatted(year));
        }
        Path values = Files.write(folder.resolve("werte.csv"), rows);
        Path text = folder.resolve("vergangenheit.om");
        run(folder, "import", values, "--source", "tidy");
        run(folder, "export-openmetrics", "--output", text);
        return text;
    }

    private static void run(Path folder, Object... command) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                "--rules", RunningTown.TOWN, "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("pegel")));
        CommandLineRun run = CommandLineRun.of(all.toArray());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private String query(String letter) {
        return DashboardFile.all().stream()
                .flatMap(dashboard -> AskedQuery.of(dashboard).stream())
                .filter(query -> query.place().equals(PLACE + letter))
                .map(query -> selection.into(query.text()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYearlyValueIsALineUntilTheNextOneBesideTheLimitsOfThen() throws Exception {
        Instant summer = Instant.parse("2024-07-01T00:00:00Z");

        assertThat(prometheus.ask(query("A"), summer)).singleElement().satisfies(series -> {
            assertThat(number(series)).as("of 2023").isEqualTo(6.15);
            assertThat(series.path("metric").path("Gebiet").asString()).isEqualTo("Nord");
            assertThat(series.path("metric").path("Gruppe").asString()).isEqualTo("insgesamt");
        });
        assertThat(prometheus.ask(query("B"), summer)).singleElement().satisfies(city -> assertThat(number(city))
                .isEqualTo(5));
        assertThat(prometheus.ask(query("E"), summer))
                .singleElement()
                .satisfies(limit -> assertThat(number(limit)).as("Prüfschwelle").isEqualTo(7));
        assertThat(prometheus.ask(query("G"), summer)).singleElement().satisfies(limit -> assertThat(number(limit))
                .as("Handlungsschwelle")
                .isEqualTo(9));
        assertThat(prometheus.ask(query("E"), Instant.parse("2015-07-01T00:00:00Z")))
                .as("set in 2021")
                .isEmpty();
    }

    @Test
    void decadesAreOneLineWithoutGaps() throws Exception {
        JsonNode nord = prometheus.course(
                query("A"),
                Instant.parse("2001-01-01T00:00:00Z"),
                Instant.parse("2025-12-31T00:00:00Z"),
                Duration.ofDays(30));

        assertThat(nord).singleElement().satisfies(series -> assertThat(series.path("values"))
                .hasSize(305));
    }

    private static double number(JsonNode series) {
        return Double.parseDouble(series.path("value").path(1).asString());
    }
}
