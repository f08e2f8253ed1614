package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.RulesRead;
import org.pegel.evaluation.TaskDone;
import org.pegel.evaluation.TaskDone.Task;
import org.pegel.intake.Sources;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.pegel.web.RunningTown;

class ServiceMetricsTest {
    private static final ActiveRuleSet RULES = new ActiveRuleSet() {
        @Override
        public RuleSet current() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sources sources() {
            Problems problems = new Problems();
            return Sources.read(RunningTown.TOWN, CatalogueFiles.read(RunningTown.TOWN, problems), problems);
        }
    };

    private static final Instant START = Instant.ofEpochSecond(50);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ServiceMetrics metrics = new ServiceMetrics(registry, RULES, Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void aReloadIsCountedWithWhatItTook() {
        metrics.on(new RulesRead(true, Duration.ofMillis(300)));
        metrics.on(new RulesRead(false, Duration.ofMillis(700)));

        HistogramSnapshot reloads = (HistogramSnapshot)
                registry.scrape("pegel_rules_reload_seconds"::equals).get(0);
        assertThat(reloads.getDataPoints()).singleElement().satisfies(all -> {
            assertThat(all.getCount()).isEqualTo(2);
            assertThat(all.getSum()).isEqualTo(1);
        });
    }

    @Test
    void aTaskBeginsWithTheProcessSoThatOneThatNeverSucceedsGrowsOld() {
        assertThat(tasks())
                .isEqualTo(Map.of("inbox", 50.0, "catch_up", 50.0, "embargo", 50.0, "rules", 50.0, "mail", 50.0));
    }

    @Test
    void aTaskShowsWhenItWasLastDone() {
        metrics.on(new TaskDone(Task.NIGHTLY, Instant.ofEpochSecond(100)));
        metrics.on(new TaskDone(Task.NIGHTLY, Instant.ofEpochSecond(200)));
        metrics.on(new TaskDone(Task.INBOX, Instant.ofEpochSecond(300)));

        assertThat(tasks())
                .containsEntry("nightly", 200.0)
                .containsEntry("inbox", 300.0)
                .containsEntry("mail", 50.0);
    }

    private Map<String, Double> tasks() {
        GaugeSnapshot tasks = (GaugeSnapshot) registry.scrape("pegel_task_last_success_timestamp_seconds"::equals)
                .get(0);
        return tasks.getDataPoints().stream()
                .collect(Collectors.toMap(task -> task.getLabels().get("task"), task -> task.getValue()));
    }

    @Test
    void aSourceIsCountedFromZeroOn() {
        new ImportMetrics(registry, RULES);

        CounterSnapshot imports =
                (CounterSnapshot) registry.scrape("pegel_imports"::equals).get(0);
        assertThat(imports.getDataPoints())
                .allSatisfy(count -> assertThat(count.getValue()).isZero())
                .extracting(count -> count.getLabels().get("source") + " "
                        + count.getLabels().get("outcome"))
                .contains("tidy taken", "tidy refused", "handarbeit taken", "handarbeit refused");
        CounterSnapshot rows =
                (CounterSnapshot) registry.scrape("pegel_import_rows"::equals).get(0);
        assertThat(rows.getDataPoints())
                .filteredOn(count -> "handarbeit".equals(count.getLabels().get("source")))
                .extracting(count -> count.getLabels().get("outcome"))
                .containsExactlyInAnyOrder("accepted", "unchanged", "revised", "missing", "rejected", "filtered");
    }
}
