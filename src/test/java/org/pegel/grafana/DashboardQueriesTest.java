package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            prometheus.ask("count_over_time(up[1m]) >= 4");
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
            Set<String> empty = new TreeSet<>();
            for (DashboardFile dashboard : DashboardFile.all()) {
                Selection selection = choice.in(dashboard, prometheus());
                for (AskedQuery query : AskedQuery.of(dashboard)) {
                    if (query.kind() != AskedQuery.Kind.SQL
                            && ask(query, selection).isEmpty()) {
                        empty.add(query.place());
                    }
                }
            }
            assertThat(empty).as("queries without data, %s chosen", choice).isEqualTo(EmptyByDesign.of(choice));
        }
    }

    private JsonNode ask(AskedQuery query, Selection selection) throws Exception {
        String text = selection.into(query.text());
        JsonNode series = query.kind() == AskedQuery.Kind.NOW
                ? prometheus().now(text)
                : prometheus().course(text);
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
