package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.SystemProgram;

/** The shipped rules and examples for Prometheus and Alertmanager, as their own programs see them. */
class AlertRulesTest {
    private static final Path PROMETHEUS = Path.of("grafana/prometheus/prometheus.yml");
    private static final Path ALERTMANAGER = Path.of("grafana/alertmanager/alertmanager.yml");

    @Test
    void prometheusTakesTheExampleAndItsRules() throws Exception {
        assertThat(said("promtool", "check", "config", PROMETHEUS.toString()))
                .contains("2 rule files found")
                .doesNotContain("FAILED");
        assertThat(said("promtool", with(files(AlertRule.RULES), "check", "rules", "--lint-fatal")))
                .doesNotContain(" 0 rules found");
    }

    @Test
    void eachAlertFiresOnWhatItIsForAndOnNothingElse() throws Exception {
        said("promtool", with(files(AlertRule.TESTS), "test", "rules"));

        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (Path file : AlertRule.files(AlertRule.TESTS)) {
            for (Map<String, Object> test : AlertRule.maps(AlertRule.yaml(file).get("tests"))) {
                for (Map<String, Object> expected : AlertRule.maps(test.get("alert_rule_test"))) {
                    boolean none = ((List<?>) expected.get("exp_alerts")).isEmpty();
                    (none ? silent : firing).add(String.valueOf(expected.get("alertname")));
                }
            }
        }
        Set<String> all = AlertRule.all().stream().map(AlertRule::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(firing).as("alerts with a test in which they fire").isEqualTo(all);
        assertThat(silent).as("alerts with a test in which they do not").isEqualTo(all);
    }

    @Test
    void eachAlertSaysInNeutralGermanWhatIsAndWhereHelpIs() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("docs/betrieb.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(AlertRule.all()).allSatisfy(rule -> {
            assertThat(rule.labels().get("area")).isIn("operation", "domain");
            String severity = rule.labels().get("severity");
            if (severity != null || !rule.name().equals("PegelReviewNeeded")) {
                assertThat(severity).as(rule.name()).isIn("critical", "warning", "info");
            }
            assertThat(rule.annotations()).containsOnlyKeys("summary", "description", "runbook");
            assertThat(rule.annotations().get("runbook"))
                    .isEqualTo("docs/betrieb.md#" + rule.name().toLowerCase(Locale.ROOT));
            assertThat(headings).contains(rule.name().toLowerCase(Locale.ROOT));
            assertThat(rule.annotations().toString())
                    .doesNotContain("Alarm", "Handlungsbedarf", "nur noch", "bricht", "schlecht", "Brennpunkt");
        });
    }

    @Test
    void alertmanagerTakesTheExample() throws Exception {
        assertThat(said("amtool", "check-config", ALERTMANAGER.toString())).contains("SUCCESS", "3 inhibit rules");
    }

    @ParameterizedTest
    @CsvSource({
        "alertname=PegelDown area=operation severity=critical job=pegel, betrieb",
        "alertname=PegelMailStuck area=operation severity=warning job=pegel, betrieb",
        "alertname=PegelDeliveryOverdue area=operation severity=info job=pegel source=amt, statistikstelle",
        "alertname=PegelReviewNeeded area=domain severity=warning department=kulturreferat, kulturreferat",
        "alertname=PegelReviewNeeded area=domain severity=critical department=bildungsreferat, bildungsreferat",
        "alertname=PegelReviewNeeded area=domain severity=warning department=neu, statistikstelle",
        "alertname=PegelBeyondActionLimit area=domain severity=warning, statistikstelle",
        "alertname=PegelBeyondReviewLimit area=domain severity=info, niemand",
        "alertname=Anderes, betrieb"
    })
    void alertmanagerTellsWhoIsConcerned(String labels, String receiver) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("config", "routes", "test", "--config.file=" + ALERTMANAGER, "--verify.receivers=" + receiver));
        command.addAll(List.of(labels.split(" ", -1)));

        said("amtool", command.toArray(String[]::new));
    }

    private static Stream<String> files(Path folder) {
        return AlertRule.files(folder).stream().map(Path::toString);
    }

    private static String[] with(Stream<String> files, String... before) {
        return Stream.concat(Stream.of(before), files).toArray(String[]::new);
    }

    /** What a program says that must be content. */
    private static String said(String program, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(SystemProgram.path(program).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
