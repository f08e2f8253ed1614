package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.metrics.RealPrometheus;
import org.pegel.metrics.SampleCity;
import tools.jackson.databind.JsonNode;

/** Every query of every dashboard, put to a Prometheus that has scraped the sample city. */
class DashboardQueriesTest extends SampleCity {

    @TempDir
    private static Path folder;

    private static @Nullable RealPrometheus prometheus;

    /** One for all tests, as soon as the city runs. */
    private RealPrometheus prometheus() throws Exception {
        if (prometheus == null) {
            prometheus = RealPrometheus.scraping(port, folder);
            prometheus.ask("sum_over_time(up[2m]) >= 4");
            prometheus.ask("pegel_monitoring_info");
            // Pauses of the garbage collection are measured from the first one on.
            System.gc();
        }
        return prometheus;
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void everyQueryHasDataOrIsListedAsEmptyByDesign() throws Exception {
        for (Choice choice : Choice.values()) {
            Map<String, AskedQuery> open = new TreeMap<>();
            Set<String> expected = EmptyByDesign.of(choice);
            for (DashboardFile dashboard : DashboardFile.all()) {
                Selection selection = choice.in(dashboard, prometheus());
                AskedQuery.of(dashboard).stream()
                        .filter(query -> query.kind() != AskedQuery.Kind.SQL)
                        .map(query -> new AskedQuery(query.place(), query.kind(), selection.into(query.text())))
                        .forEach(query -> open.put(query.place(), query));
            }
            // What rests on something that Pegel does now and then may need a few scrapes more.
            for (int scrapes = 4; scrapes <= 40 && !expected.containsAll(open.keySet()); scrapes += 4) {
                prometheus().ask("sum_over_time(up[2m]) >= " + scrapes);
                for (AskedQuery query : List.copyOf(open.values())) {
                    if (!ask(query).isEmpty()) {
                        open.remove(query.place());
                    }
                }
            }
            assertThat(open.keySet())
                    .as("queries without data, %s chosen", choice)
                    .isEqualTo(expected);
        }
    }

    private JsonNode ask(AskedQuery query) throws Exception {
        JsonNode series = query.kind() == AskedQuery.Kind.NOW
                ? prometheus().now(query.text())
                : prometheus().course(query.text());
        for (JsonNode one : series) {
            assertThat(one.path("metric").has("department"))
                    .as("%s by department", query.place())
                    .isFalse();
        }
        return series;
    }

    @Test
    void variablesOfferNamesAndNotIds() throws Exception {
        DashboardFile dashboard = DashboardFile.all().stream()
                .filter(file -> file.uid().equals("pegel-lagebild"))
                .findFirst()
                .orElseThrow();
        Selection selection = Choice.ONE.in(dashboard, prometheus());

        assertThat(names(dashboard, "monitoring", selection)).containsEntry("sozial", "Sozialmonitoring");
        assertThat(names(dashboard, "field", selection)).containsEntry("soziale-lage", "Soziale Lage");
        assertThat(names(dashboard, "level", selection)).containsEntry("gesamtstadt", "Gesamtstadt");
        assertThat(names(dashboard, "group", selection)).containsEntry("maennlich", "männlich");
        assertThat(names(dashboard, "indicator", selection))
                .as("of the monitoring bildung, an indicator that belongs to three, in its field")
                .containsEntry("betreuungsquote-u3", "Betreuungsquote unter 3 Jahren")
                .doesNotContainKey("buechereinutzung");
        assertThat(names(dashboard, "district", selection))
                .as("of the level gesamtstadt")
                .containsExactly(Map.entry("gesamt", "Musterstadt"));
    }

    private Map<String, String> names(DashboardFile dashboard, String variable, Selection selection) throws Exception {
        JsonNode found = dashboard.variables().stream()
                .filter(one -> one.path("name").asString().equals(variable))
                .findFirst()
                .orElseThrow();
        return Options.of(found, selection, prometheus()).texts();
    }
}
