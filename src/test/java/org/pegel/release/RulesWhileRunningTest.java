package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.web.RunningTown;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a change of the rules does to alerts, metric and API of a service that runs. */
class RulesWhileRunningTest {
    @TempDir
    private Path folder;

    private RunningTown town;
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() throws IOException {
        Path rules = folder.resolve("rules");
        RulesFolder.copy(RunningTown.TOWN, rules);
        town = new RunningTown(
                folder,
                "--pegel.rules=" + rules,
                "--pegel.alerts=" + rules.resolve("alerts-config"),
                "--pegel.release.interval=50ms",
                "--pegel.release.quiet=150ms",
                "--pegel.release.backtest=true");
        jdbc = town.context().getBean(JdbcTemplate.class);
        for (String file : new String[] {"bestand.csv", "2025.csv"}) {
            String content = Files.readString(RunningTown.TOWN.resolve(file));
            assertThat(town.upload(file, content, "tidy").statusCode()).isLessThan(300);
        }
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void alertsThatVanishSayThatTheRulesAreNewAndNewOnesNameTheirVersion() throws IOException {
        assertThat(openAlerts()).contains("kern-schwelle");
        replace("schwellen.csv", "7,0;9,0;6,5", "30;40;29");
        await(() -> !openAlerts().contains("kern-schwelle"));
        assertThat(reason())
                .startsWith("Der Befund besteht nach der neuen Fassung der Regeln nicht mehr (Fassung 2: Schwelle"
                        + " Arbeitslosenquote, Stadtbezirke: Prüfschwelle 7")
                .endsWith("und 2 weitere Änderungen).");

        replace("schwellen.csv", "30;40;29", "6,8;9,0;6,5");
        await(() -> openAlerts().contains("kern-schwelle"));
        assertThat(openAlerts()).contains("\"ruleSet\":\"" + inForce() + "\"");
        assertThat(town.get("/api/v1/findings").body()).contains("\"ruleSet\":\"" + inForce() + "\"");
        assertThat(town.get("/api/v1/rule-sets/" + inForce()).body()).contains("\"number\":3", "\"state\":\"active\"");
    }

    @Test
    void anAlertOnWhatIsNotWatchedAnyMoreDoesNotStayForEver() throws IOException {
        assertThat(openAlerts()).contains("nord");
        Files.delete(folder.resolve("rules/schwellen.csv"));
        Files.delete(folder.resolve("rules/ziele.csv"));
        replace("indikatoren/arbeit.yaml", "richtung: niedriger", "richtung: keine");
        await(() -> !openAlerts().contains("nord"));
        assertThat(reason()).startsWith("Die geltende Fassung der Regeln beobachtet das nicht mehr (Fassung 2: ");
        assertThat(town.get("/").statusCode()).isEqualTo(200);
        assertThat(town.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void theMetricFallsAndRisesAndTheProblemsAreToBeRead() throws IOException {
        await(() -> metric() == 1);
        String version = inForce();
        replace("schwellen.csv", "7,0", "sieben");
        await(() -> metric() == 0);
        assertThat(inForce()).isEqualTo(version);
        assertThat(town.get("/api/v1/rule-sets/problems").body())
                .contains("\"file\":\"schwellen.csv\"", "\"line\":2", "\"value\":\"sieben\"");
        await(() -> count("select count(*) from owed_mail where kind = 'RULES' and state = 'SENT'") == 1);

        replace("schwellen.csv", "sieben", "7,0");
        await(() -> metric() == 1);
        assertThat(town.get("/api/v1/rule-sets/problems").body()).isEqualTo("{\"problems\":[]}");
        assertThat(count("select count(*) from owed_mail where kind = 'RULES'")).isEqualTo(1);
        assertThat(town.get("/actuator/prometheus").body())
                .as("each reading is counted")
                .containsPattern("(?m)^pegel_rules_reload_seconds_count [2-9]");
    }

    @Test
    void aVersionSaysWhatItWouldHaveFoundWithoutBeingAsked() {
        AutomaticTrials trials = town.context().getBean(AutomaticTrials.class);
        await(() -> {
            trials.round();
            return town.get("/api/v1/rule-sets/1").body().contains("\"backtest\":\"20");
        });
    }

    private void replace(String file, String old, String by) throws IOException {
        Path path = folder.resolve("rules").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, by));
    }

    private String openAlerts() {
        return town.get("/api/v1/alerts?state=open").body();
    }

    private String inForce() {
        return jdbc.queryForObject(
                "select version from rule_set where number = (select active_rule_set from municipality)", String.class);
    }

    private String reason() {
        return jdbc.queryForList("select reason from alert_event where kind = 'RESOLVED' order by seq", String.class)
                .get(0);
    }

    private double metric() {
        return town.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("pegel_rules_reload_success "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private int count(String sql) {
        return jdbc.queryForList(sql, Integer.class).get(0);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
