package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.metrics.RealPrometheus;
import tools.jackson.databind.JsonNode;

/** What dashboards say of changes, which a Prometheus that has just begun cannot know: here with two scrapes made up. */
class DashboardChangesTest {
    private static final Instant BEFORE = Instant.parse("2026-06-30T12:00:00Z");
    /** The end of the time that {@link Selection} selects. */
    private static final Instant NOW = BEFORE.plusSeconds(300);

    private static RealPrometheus prometheus;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        StringBuilder text = new StringBuilder();
        String nord = "indicator=\"quote\",district=\"nord\",level=\"bezirk\",group=\"insgesamt\"";
        String sued = nord.replace("nord", "sued");
        same(
                text,
                "pegel_indicator_info{indicator=\"quote\",name=\"Quote\",unit=\"%\",field=\"arbeit\",monitoring=\"a\"}");
        same(text, "pegel_district_info{district=\"nord\",name=\"Nord\",level=\"bezirk\"}");
        same(text, "pegel_district_info{district=\"sued\",name=\"Süd\",level=\"bezirk\"}");
        same(text, "pegel_group_info{group=\"insgesamt\",name=\"insgesamt\"}");
        same(text, "pegel_field_info{field=\"arbeit\",name=\"Arbeit\"}");
        text.append("# TYPE pegel_indicator_stage gauge\n");
        changed(text, "pegel_indicator_stage{stage=\"review\"," + nord + "}", 1, 0);
        changed(text, "pegel_indicator_stage{stage=\"review\"," + sued + "}", 0, 0);
        changed(text, "pegel_indicator_stage{stage=\"action\"," + nord + "}", 0, 1);
        changed(text, "pegel_indicator_stage{stage=\"action\"," + sued + "}", 0, 0);
        changed(text, "pegel_indicator_value{" + nord + "}", 8.1, 9.5);
        changed(text, "pegel_indicator_value{" + sued + "}", 4, 4);
        changed(text, "pegel_alerts_resolved_after_seconds_sum{field=\"arbeit\"}", 0, 20 * 86_400);
        changed(text, "pegel_alerts_resolved_after_seconds_count{field=\"arbeit\"}", 0, 2);
        same(
                text,
                "ALERTS{alertname=\"PegelMailStuck\",alertstate=\"firing\",area=\"operation\",severity=\"warning\"}");
        same(
                text,
                "ALERTS{alertname=\"PegelReviewNeeded\",alertstate=\"firing\",severity=\"warning\",department=\"x\"}");
        Path file = Files.writeString(folder.resolve("zwei.om"), text + "# EOF\n");
        prometheus = RealPrometheus.withThePast(file, folder);
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    private static void same(StringBuilder text, String series) {
        changed(text, series, 1, 1);
    }

    private static void changed(StringBuilder text, String series, double before, double now) {
        text.append(series)
                .append(' ')
                .append(before)
                .append(' ')
                .append(BEFORE.getEpochSecond())
                .append('\n');
        text.append(series)
                .append(' ')
                .append(now)
                .append(' ')
                .append(NOW.getEpochSecond())
                .append('\n');
    }

    private static JsonNode ask(String place) throws Exception {
        Selection selection = new Selection();
        List.of("indicator", "district", "level", "group", "field")
                .forEach(any -> selection.choose(any, List.of(".*")));
        AskedQuery query = DashboardFile.all().stream()
                .flatMap(dashboard -> AskedQuery.of(dashboard).stream())
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
        return prometheus.ask(selection.into(query.text()), NOW);
    }

    private static double number(JsonNode sample) {
        return Double.parseDouble(sample.path("value").path(1).asString());
    }

    @Test
    void aSeriesInAnotherStageIsListedWithBoth() throws Exception {
        String panel = "pegel-lagebild: Andere Stufe als zu Beginn des gewählten Zeitraums: ";

        assertThat(ask(panel + "A")).singleElement().satisfies(now -> {
            assertThat(number(now)).as("Handlungsschwelle").isEqualTo(2);
            assertThat(now.path("metric").path("Gebiet").asString()).isEqualTo("Nord");
            assertThat(now.path("metric").path("Indikator").asString()).isEqualTo("Quote");
        });
        assertThat(ask(panel + "B")).singleElement().satisfies(before -> {
            assertThat(number(before)).as("Prüfschwelle").isEqualTo(1);
            assertThat(before.path("metric").path("district").asString()).isEqualTo("nord");
        });
    }

    @Test
    void aValueThatIsAsBeforeIsNotNew() throws Exception {
        assertThat(ask("pegel-lagebild: Neue oder geänderte Werte: A"))
                .singleElement()
                .satisfies(count -> assertThat(number(count)).as("Nord").isEqualTo(1));
    }

    @Test
    void theDurationOfResolvedAlertsIsTheirMean() throws Exception {
        assertThat(ask("pegel-meldungen: Dauer der erledigten Meldungen: A"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(number(field)).as("days").isEqualTo(10);
                    assertThat(field.path("metric").path("Handlungsfeld").asString())
                            .isEqualTo("Arbeit");
                });
    }

    @Test
    void prometheusOwnWarningsAreThoseOfOperationOnly() throws Exception {
        assertThat(ask("pegel-betrieb: Warnungen: A")).singleElement().satisfies(warning -> assertThat(
                        warning.path("metric").path("alertname").asString())
                .isEqualTo("PegelMailStuck"));
    }
}
