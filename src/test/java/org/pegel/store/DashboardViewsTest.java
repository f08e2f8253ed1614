package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.Deliveries;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.EvaluationScope;
import org.pegel.evaluation.Evaluations;
import org.pegel.rule.RuleSet;
import org.pegel.web.RunningTown;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with Grafana and the documented role finds in PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardViewsTest {
    private static final Path GUIDE = Path.of("docs/grafana-postgresql.md");

    private RunningTown town;
    private JdbcTemplate jdbc;
    private String schema;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        RulesFolder.copy(RunningTown.TOWN, rules);
        Files.writeString(rules.resolve("gebiete.csv"), "ost;Ost;;stadtbezirk;;;;\n", StandardOpenOption.APPEND);
        town = new RunningTown(
                folder, "--pegel.rules=" + rules, "--spring.datasource.url=" + TestDatabases.postgresAddress());
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

    private List<Map<String, Object>> view(String query) {
        return jdbc.queryForList(query.replace("grafana.", "\"" + schema + "\"."));
    }

    @Test
    void theViewsShowValuesLimitsTargetsAndAlerts() {
        assertThat(view("select zeitraum, zeitraumart, ende::text, wert, qualitaet, ebene from grafana.indikatorwerte"
                        + " where indikator = 'arbeitslosenquote' and gebiet = 'nord' order by zeit desc limit 1"))
                .containsExactly(Map.of(
                        "zeitraum", "2025",
                        "zeitraumart", "year",
                        "ende", "2025-12-31",
                        "wert", 9.5,
                        "qualitaet", "final",
                        "ebene", "stadtbezirk"));
        assertThat(
                        view(
                                "select stufe, wert from grafana.stand where indikator = 'arbeitslosenquote' and gebiet = 'nord'"))
                .containsExactly(Map.of("stufe", "action", "wert", 9.5));
        assertThat(
                        view(
                                "select pruefschwelle, handlungsschwelle, entwarnung from grafana.schwellen where gebiet = 'nord'"))
                .containsExactly(Map.of("pruefschwelle", 7.0, "handlungsschwelle", 9.0, "entwarnung", 6.5));
        assertThat(view("select zielart, zielwert, extract(year from faellig)::int as jahr from grafana.ziele"
                        + " where gebiet = 'sued'"))
                .containsExactly(Map.of("zielart", "reach", "zielwert", 4.0, "jahr", 2030));
        assertThat(view("select extract(year from zeit)::int as jahr, wert from grafana.zielpfade where gebiet = 'sued'"
                        + " order by zeit"))
                .containsExactly(Map.of("jahr", 2020, "wert", 6.0), Map.of("jahr", 2030, "wert", 4.0));
        assertThat(view("select indikator, gebiet, ebene, handlungsfeld, schwere, status, zeitraum"
                        + " from grafana.meldungen where gebiet = 'nord' and schwere = 'critical'"))
                .containsExactly(Map.of(
                        "indikator", "arbeitslosenquote",
                        "gebiet", "nord",
                        "ebene", "stadtbezirk",
                        "handlungsfeld", "arbeit",
                        "schwere", "critical",
                        "status", "open",
                        "zeitraum", "2025"));
        assertThat(view("select distinct schritt from grafana.meldungsverlauf")).contains(Map.of("schritt", "opened"));
        assertThat(view("select zustand, neu from grafana.lieferungen order by eingegangen"))
                .extracting(row -> row.get("zustand"))
                .containsExactly("released", "released");
        assertThat(view("select g.name, i.name as indikator, i.handlungsfeld_name, m.name as monitoring"
                        + " from grafana.gebiete g, grafana.indikatoren i join grafana.monitorings m using (indikator)"
                        + " where gebiet = 'sued' and indikator = 'einwohner'"))
                .containsExactly(Map.of(
                        "name", "Süd",
                        "indikator", "Einwohnerinnen und Einwohner",
                        "handlungsfeld_name", "Arbeit",
                        "monitoring", "Sozialmonitoring"));
    }

    @Test
    void aValueThatNoLongerCountsIsGoneAtOnce() {
        String value = "select 1 from grafana.indikatorwerte where gebiet = 'sued' and zeitraum = '2025'";
        String stand = "select 1 from grafana.stand where gebiet = 'sued' and indikator = 'arbeitslosenquote'";
        assertThat(view(value)).hasSize(1);
        assertThat(view(stand)).hasSize(1);

        jdbc.update("delete from observation where val = 4.1");

        assertThat(view(value)).isEmpty();
        assertThat(view(stand)).isEmpty();
    }

    @Test
    void anEvaluationOfAPartShowsItAndLeavesTheRest() {
        String rows =
                """
                indicator,district,group,period,value,numerator,denominator,quality
                einwohner,gesamt,insgesamt,2025,50000,,,final
                """;
        assertThat(town.upload("einwohner.csv", rows, "tidy").statusCode()).isEqualTo(201);

        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (view("select 1 from grafana.stand where indikator = 'einwohner' and wert = 50000")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("the evaluation of the value").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(view("select stufe from grafana.stand where indikator = 'arbeitslosenquote' and gebiet = 'nord'"))
                .containsExactly(Map.of("stufe", "action"));
        assertThat(view("select name from grafana.gruppen")).hasSize(1);
    }

    @Test
    void ofAWithdrawnSeriesNothingIsLeft() {
        String rows =
                """
                indicator,district,group,period,value,numerator,denominator,quality
                arbeitslosenquote,ost,insgesamt,2025,4.4,,,final
                """;
        assertThat(town.upload("ost.csv", rows, "tidy").statusCode()).isEqualTo(201);
        assertThat(view("select 1 from grafana.ziele where gebiet = 'ost'")).hasSize(1);
        assertThat(view("select 1 from grafana.zielpfade where gebiet = 'ost'")).hasSize(2);
        assertThat(view("select 1 from grafana.schwellen where gebiet = 'ost'")).hasSize(1);

        Deliveries deliveries = town.context().getBean(Deliveries.class);
        String delivery =
                jdbc.queryForObject("select id from delivery order by delivery_no desc limit 1", String.class);
        deliveries.withdraw(delivery, "Statistikstelle", "Geschützte Zahlen");

        assertThat(view("select 1 from grafana.judged_series where district_id = 'ost'"))
                .isEmpty();
        assertThat(view("select 1 from grafana.target_path where district_id = 'ost'"))
                .isEmpty();
        assertThat(view("select 1 from grafana.stand where indikator = 'arbeitslosenquote' and gebiet = 'nord'"))
                .hasSize(1);
    }

    @Test
    void withoutAConnectionTheEvaluationGoesOn() {
        RuleSet rules = town.context().getBean(ActiveRuleSet.class).current();
        EvaluationCompleted event = new EvaluationCompleted(
                "1",
                Instant.EPOCH,
                LocalDate.EPOCH,
                rules.version(),
                rules.catalogue(),
                new EvaluationScope(Set.of(), Set.of(), false),
                List.of(),
                0,
                List.of(),
                Duration.ZERO);
        JdbcTransactionManager away = new JdbcTransactionManager(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("away");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                throw new SQLException("away");
            }
        });

        assertThatCode(() -> new Dashboards(jdbc, away, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).on(event))
                .doesNotThrowAnyException();
    }

    @Test
    void anEvaluationThatChangesNothingWritesNothing() {
        Evaluations evaluations = town.context().getBean(Evaluations.class);
        String rows =
                "select xmin::text from grafana.judged_series union all select xmin::text from grafana.known_period"
                        + " union all select xmin::text from grafana.target_path order by 1";
        evaluations.evaluateAll();
        List<Map<String, Object>> before = view(rows);

        evaluations.evaluateAll();

        assertThat(before).hasSizeGreaterThan(10);
        assertThat(view(rows)).isEqualTo(before);
    }

    @Test
    void theDocumentedRoleReadsTheViewsAndNothingElse() throws IOException {
        String role = schema + "_reader";
        String sql = Files.readString(Path.of("grafana/postgres/grafana-role.sql"));
        jdbc.execute(sql.replaceAll("(?m)^\\\\.*$", "")
                .replace(":'password'", "'geheim'")
                .replace(":\"schema\"", schema)
                .replace("'grafana'", "'" + role + "'")
                .replaceAll("(role|to) grafana\\b", "$1 " + role));

        assertThat(allowed(role, "select")).isEqualTo(views());
        assertThat(allowed(role, "insert, update, delete")).isEmpty();
        assertThatThrownBy(() -> as(role, "select 1 from observation")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(role, "select 1 from " + schema + ".judged_series"))
                .isInstanceOf(DataAccessException.class);
        as(role, "select count(*) from " + schema + ".meldungsverlauf");
    }

    private Set<String> views() {
        return new TreeSet<>(jdbc.queryForList(
                "select table_name from information_schema.views where table_schema = ?", String.class, schema));
    }

    /** Tables and views of Pegel on which a role has one of the rights. */
    private Set<String> allowed(String role, String rights) {
        return new TreeSet<>(jdbc.queryForList(
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname in (?, current_schema()) and c.relkind in ('r', 'v')"
                        + " and has_table_privilege(?, c.oid, ?)",
                String.class,
                schema,
                role,
                rights));
    }

    private void as(String role, String query) {
        town.context().getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.execute("set local role " + role);
            jdbc.queryForList(query);
        });
    }

    @Test
    void theGuideNamesEveryColumnOfEveryView() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        jdbc.query(
                "select table_name, column_name from information_schema.columns where table_schema = ? and table_name in"
                        + " (select table_name from information_schema.views where table_schema = ?)",
                row -> {
                    columns.computeIfAbsent(row.getString(1), view -> new TreeSet<>())
                            .add(row.getString(2));
                },
                schema,
                schema);
        Map<String, Set<String>> documented = new TreeMap<>();
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                Set<String> names = Pattern.compile("`([^`]+)`")
                        .matcher(cells[3])
                        .results()
                        .flatMap(match -> Arrays.stream(match.group(1).split(", ", -1)))
                        .collect(Collectors.toCollection(TreeSet::new));
                documented.put(cells[1].strip().replace("`", ""), names);
            }
        }

        assertThat(documented).isEqualTo(columns);
        assertThat(columns.toString())
                .as("nothing by person or department, nothing that may be secret")
                .doesNotContainPattern(
                        "person|von|_by|file|mail|abteilung|referat|department|zaehler|nenner|numerator");
    }

    /** The numbers are those of INKAR: with them a sequential scan takes seconds. */
    @Test
    void aPanelReadsOnlyItsSeriesAmongHalfAMillionValues() {
        jdbc.execute("insert into series (id, indicator_id, district_id, group_id) select 100000 + n, 'i' || n % 80,"
                + " 'd' || n / 80, 'insgesamt' from generate_series(0, 19999) n");
        jdbc.execute("insert into observation (cell, period_id, val, quality, rounded_to, published, confirmed,"
                + " recorded_from, delivery_no, sheet_no, row_no) select k.id * 4294967296 + y, y, 1, 'FINAL', 0,"
                + " '2020-01-01', '2020-01-01', now(), 1, 1, 1 from series k, generate_series(2000, 2024) y"
                + " where k.id >= 100000");
        jdbc.execute("insert into " + schema + ".judged_series (indicator_id, district_id, group_id, period_no)"
                + " select indicator_id, district_id, group_id, 2024 from series where id >= 100000");
        jdbc.execute(
                "insert into " + schema + ".known_district select distinct district_id, district_id, 'kreis', 'Kreis'"
                        + " from series where id >= 100000");
        jdbc.execute("analyze");

        String plan = String.join(
                "\n",
                jdbc.queryForList(
                        "explain select zeit, wert, gebiet from " + schema + ".indikatorwerte where indikator = 'i7'"
                                + " and ebene = 'kreis' and gruppe = 'insgesamt' and zeit > now() - interval '20 years'"
                                + " order by zeit",
                        String.class));

        assertThat(plan).contains("observation").doesNotContain("Seq Scan on observation");
        jdbc.execute("delete from observation where delivery_no = 1 and cell >= 100000 * 4294967296");
    }
}
