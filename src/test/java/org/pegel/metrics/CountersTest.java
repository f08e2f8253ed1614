package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.intake.Sources;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.pegel.web.RunningTown;

/** Counters begin at zero before the first event, whichever way rules come in force: Prometheus would not see that rise. */
class CountersTest {

    @TempDir
    private Path folder;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private Path town;
    private RuleFolder inForce;

    private final ActiveRuleSet rules = new ActiveRuleSet() {
        @Override
        public RuleSet current() {
            return inForce.rules();
        }

        @Override
        public Sources sources() {
            return inForce.sources();
        }
    };

    @BeforeEach
    void begin() throws IOException {
        town = RulesFolder.copy(RunningTown.TOWN, folder);
        read();
        new AlertMetrics(registry, rules);
        new ImportMetrics(registry, rules);
    }

    private void read() {
        Problems problems = new Problems();
        inForce = RuleFolder.read(town, null, problems);
        problems.throwIfErrors();
    }

    @Test
    void eachSeverityAndFieldBeginsAtZero() throws IOException {
        for (String counter : Set.of("pegel_alerts_opened", "pegel_alerts_resolved")) {
            assertThat(labels(counter))
                    .containsExactlyInAnyOrder(
                            "info ", "warning ", "critical ", "info arbeit", "warning arbeit", "critical arbeit");
            CounterSnapshot counts = (CounterSnapshot) scraped(counter);
            assertThat(counts.getDataPoints())
                    .allSatisfy(count -> assertThat(count.getValue()).isZero());
        }
        assertThat(labels("pegel_alerts_resolved_after_seconds")).containsExactlyInAnyOrder("", "arbeit");

        Files.writeString(
                town.resolve("zielsystem.yaml"), "  - {id: wohnen, name: Wohnen}\n", StandardOpenOption.APPEND);
        read();
        assertThat(labels("pegel_alerts_opened")).contains("warning wohnen");
    }

    @Test
    void aSourceOfNewRulesBeginsAtZero() throws IOException {
        assertThat(labels("pegel_imports")).contains("taken amt").doesNotContain("taken behoerde");

        String office = Files.readString(town.resolve("quellen/amt.yaml"));
        Files.writeString(town.resolve("quellen/behoerde.yaml"), office.replace("quelle: amt", "quelle: behoerde"));
        read();

        assertThat(labels("pegel_imports")).contains("taken behoerde", "refused behoerde");
        assertThat(labels("pegel_import_rows")).contains("accepted behoerde");
    }

    private MetricSnapshot scraped(String metric) {
        return registry.scrape(metric::equals).get(0);
    }

    private Set<String> labels(String metric) {
        return scraped(metric).getDataPoints().stream()
                .map(DataPointSnapshot::getLabels)
                .map(labels -> labels.contains("severity")
                        ? labels.get("severity") + " " + labels.get("field")
                        : labels.contains("outcome")
                                ? labels.get("outcome") + " " + labels.get("source")
                                : labels.get("field"))
                .collect(Collectors.toSet());
    }
}
