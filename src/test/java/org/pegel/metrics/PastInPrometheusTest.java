package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SharedData;
import org.pegel.cli.CommandLineRun;
import org.pegel.web.RunningTown;
import tools.jackson.databind.JsonNode;

/** The past, exported by the command, loaded by promtool, and asked of a real Prometheus. */
class PastInPrometheusTest {
    private static final String NORD = "{indicator=\"arbeitslosenquote\",district=\"nord\"}";

    /** The command line in tests is in this zone. */
    private static final Instant END_OF_2012 = Instant.parse("2012-12-31T23:59:59Z");

    @TempDir
    private Path folder;

    private final List<String> rows = new ArrayList<>();

    private CommandLineRun run(Path rules, Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--rules", rules, "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("pegel")));
        return CommandLineRun.of(all.toArray());
    }

    private void value(String indicator, String district, String period, double value) {
        rows.add("%s,%s,insgesamt,%s,%s,,,final".formatted(indicator, district, period, value));
    }

    private void importRows() throws Exception {
        rows.add(0, "indicator,district,group,period,value,numerator,denominator,quality");
        Path file = Files.write(folder.resolve("werte.csv"), rows);
        assertThat(run(RunningTown.TOWN, "import", file, "--source", "tidy").code())
                .isZero();
    }

    private CommandLineRun export(Object... more) {
        CommandLineRun run = run(
                RunningTown.TOWN,
                Stream.concat(Stream.of("export-openmetrics"), Stream.of(more)).toArray());
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    @Test
    void prometheusAnswersFor2012() throws Exception {
        IntStream.rangeClosed(1968, 2025).forEach(year -> {
            value("arbeitslosenquote", "nord", String.valueOf(year), year == 2024 ? 9.5 : 5 + year / 10_000.0);
            value("arbeitslosenquote", "gesamt", String.valueOf(year), 5);
        });
        importRows();
        Path file = folder.resolve("vergangenheit.om");

        CommandLineRun written = export("--output", file, "--label", "job=pegel");

        assertThat(written.out()).startsWith(file + " geschrieben: ");
        assertThat(written.err()).contains("Werte von vor 1970 kennt Prometheus nicht; weggelassen: 4");
        try (RealPrometheus prometheus = RealPrometheus.withThePast(file, folder)) {
            assertThat(number(prometheus.ask("pegel_indicator_value" + NORD, END_OF_2012)))
                    .isEqualTo(5.2012);
            assertThat(prometheus.ask("pegel_indicator_value" + NORD, Instant.parse("2012-06-15T12:00:00Z")))
                    .as("Prometheus looks back five minutes")
                    .isEmpty();
            assertThat(number(prometheus.ask(
                            "last_over_time(pegel_indicator_value" + NORD + "[400d])",
                            Instant.parse("2012-06-15T12:00:00Z"))))
                    .isEqualTo(5.2011);
            assertThat(number(prometheus.ask(
                            "count(last_over_time(pegel_indicator_value{job=\"pegel\"}[400d]) * on(indicator)"
                                    + " group_left(name) last_over_time(pegel_indicator_info[400d]))",
                            END_OF_2012)))
                    .as("values joined with the names of indicators")
                    .isEqualTo(2);
            assertThat(number(prometheus.ask(
                            "count(count_over_time(pegel_indicator_value" + NORD + "[60y]) == 56)",
                            Instant.parse("2026-01-01T00:00:00Z"))))
                    .as("from 1970 to 2025")
                    .isEqualTo(1);
            assertThat(prometheus.ask("pegel_indicator_threshold" + NORD, END_OF_2012))
                    .as("set in 2021")
                    .isEmpty();
            Instant endOf2024 = Instant.parse("2024-12-31T23:59:59Z");
            assertThat(number(prometheus.ask(
                            "pegel_indicator_threshold" + NORD.replace("}", ",limit=\"action\"}"), endOf2024)))
                    .isEqualTo(9);
            assertThat(number(prometheus.ask(
                            "pegel_indicator_stage" + NORD.replace("}", ",stage=\"action\"}"), endOf2024)))
                    .isEqualTo(1);
            assertThat(number(prometheus.ask("pegel_indicator_target" + NORD, endOf2024)))
                    .isEqualTo(4);
            assertThat(number(prometheus.ask("sum(pegel_indicator_target_status" + NORD + ")", endOf2024)))
                    .isEqualTo(1);
            assertThat(number(prometheus.ask("pegel_indicator_city_difference" + NORD, endOf2024)))
                    .isEqualTo(4.5);
        }
    }

    @Test
    void periodsAreChosenByTheirEndAndLimitsByADay() throws Exception {
        IntStream.rangeClosed(2010, 2025)
                .forEach(year -> value("arbeitslosenquote", "nord", String.valueOf(year), year == 2012 ? 9.5 : 5));
        importRows();

        String past = export("--from", "2012", "--to", "2013", "--limits-of", "2026-06-30")
                .out();

        assertThat(past.lines().filter(line -> line.startsWith("pegel_indicator_value{")))
                .containsExactly(
                        "pegel_indicator_value{district=\"nord\",group=\"insgesamt\",indicator=\"arbeitslosenquote\","
                                + "level=\"stadtbezirk\"} 9.5 1356998399",
                        "pegel_indicator_value{district=\"nord\",group=\"insgesamt\",indicator=\"arbeitslosenquote\","
                                + "level=\"stadtbezirk\"} 5.0 1388534399");
        assertThat(past.lines().filter(line -> line.contains("stage=\"action\"")))
                .as("judged by the limits of today")
                .hasSize(2)
                .first()
                .asString()
                .contains("} 1.0 1356998399");
        assertThat(past).endsWith("# EOF\n");
    }

    @Test
    void wrongUseIsExplainedAndReplacesNothing() throws Exception {
        Path there = Files.writeString(folder.resolve("da.om"), "alt");

        assertThat(refusal("--from", "2020", "--to", "2012")).contains("Der Zeitraum 2020 liegt nach 2012.");
        assertThat(refusal("--label", "district=x")).contains("„district=x“ ist keine weitere Bezeichnung; erlaubt:");
        assertThat(refusal("--label", "__a=x")).contains("keine weitere Bezeichnung");
        assertThat(refusal("--output", there))
                .contains("Die Datei gibt es schon")
                .contains("--overwrite");
        assertThat(there).hasContent("alt");
    }

    private String refusal(Object... more) {
        CommandLineRun refused = run(
                RunningTown.TOWN,
                Stream.concat(Stream.of("export-openmetrics"), Stream.of(more)).toArray());
        assertThat(refused.code()).isEqualTo(2);
        return refused.err();
    }

    @Test
    void munichsPastIsThere() throws Exception {
        Path rules = Path.of("samples/muenchen");
        Path workbook = SharedData.path("data/muenchen/export-2023/export_ve.xlsx");
        run(rules, "import", workbook, "--source", "muenchen-2023");
        Path file = folder.resolve("muenchen.om");
        run(rules, "export-openmetrics", "--output", file);
        long lines;
        try (Stream<String> all = Files.lines(file)) {
            lines = all.filter(line -> line.startsWith("pegel_indicator_value{")
                            && line.endsWith(" " + END_OF_2012.getEpochSecond()))
                    .count();
        }

        try (RealPrometheus prometheus = RealPrometheus.withThePast(file, folder)) {
            assertThat(lines).isGreaterThan(100);
            assertThat(number(prometheus.ask("count(pegel_indicator_value)", END_OF_2012)))
                    .isEqualTo((double) lines);
        }
    }

    private static double number(JsonNode result) {
        assertThat(result).as("samples of the query").hasSize(1);
        return Double.parseDouble(result.get(0).path("value").path(1).asString());
    }
}
