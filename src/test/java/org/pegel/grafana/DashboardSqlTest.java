package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.evaluation.Evaluations;
import org.pegel.store.TestDatabases;
import org.pegel.web.RunningTown;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every query of a dashboard that goes to PostgreSQL, put to the views of a town's Pegel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardSqlTest {
    private RunningTown town;
    private JdbcTemplate jdbc;
    private String schema;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        town = new RunningTown(folder, "--spring.datasource.url=" + TestDatabases.postgresAddress());
        jdbc = town.context().getBean(JdbcTemplate.class);
        schema = jdbc.queryForObject("select current_schema() || '_grafana'", String.class);
        for (String file : List.of("bestand.csv", "2025.csv")) {
            String rows = Files.readString(RunningTown.TOWN.resolve(file));
            assertThat(town.upload(file, rows, "tidy").statusCode()).isEqualTo(201);
        }
        town.context().getBean(Evaluations.class).evaluateAll();
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private static List<AskedQuery> queries() {
        return DashboardFile.all().stream()
                .flatMap(dashboard -> AskedQuery.of(dashboard).stream())
                .filter(query -> query.kind() == AskedQuery.Kind.SQL)
                .toList();
    }

    private List<Map<String, Object>> ask(AskedQuery query, List<String> districts) {
        Selection selection = new Selection();
        selection.choose("indicator", List.of("arbeitslosenquote"));
        selection.choose("level", List.of("stadtbezirk", "gesamtstadt"));
        selection.choose("district", districts);
        selection.choose("group", List.of("insgesamt"));
        String sql = selection
                .into(query.text())
                .replaceAll("\\$__timeFilter\\(([a-z.]+)\\)", "$1 between \\$__timeFrom() and \\$__timeTo()")
                .replace("$__timeFrom()", "'2000-01-01T00:00:00Z'")
                .replace("$__timeTo()", "'2026-07-01T00:00:00Z'")
                .replace("grafana.", "\"" + schema + "\".");
        return jdbc.queryForList(sql);
    }

    @Test
    void everyQueryGivesACourseOverTime() {
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(query -> {
            List<Map<String, Object>> rows = ask(query, List.of("gesamt", "nord", "sued"));
            assertThat(rows).as(query.place()).isNotEmpty().allSatisfy(row -> {
                assertThat(row).containsOnlyKeys("time", "metric", "value");
                assertThat(row.get("time")).isInstanceOf(java.sql.Timestamp.class);
                assertThat(row.get("metric")).asString().isNotBlank();
                assertThat(row.get("value")).isInstanceOf(Double.class);
            });
            assertThat(rows)
                    .as("in order of time")
                    .extracting(row -> row.get("time").toString())
                    .isSorted();
        });
    }

    @Test
    void theCourseOfADistrictIsTheOneOfItsValues() {
        AskedQuery districts = queries().get(0);

        assertThat(ask(districts, List.of("nord")))
                .extracting(row -> row.get("metric"))
                .containsOnly("Nord, insgesamt");
        assertThat(ask(districts, List.of("nord", "sued")))
                .extracting(row -> row.get("metric"))
                .contains("Nord, insgesamt", "Süd, insgesamt");
        assertThat(ask(districts, List.of("nord"))).last().satisfies(row -> assertThat(row.get("value"))
                .isEqualTo(9.5));
    }

    @Test
    void aNameWithAnApostropheIsNoWayIntoTheDatabase() {
        assertThat(ask(queries().get(0), List.of("'; drop view grafana.ziele; --")))
                .isEmpty();
    }
}
