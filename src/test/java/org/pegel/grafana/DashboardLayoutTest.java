package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every panel has its place, and says what it shows, in which unit and where from. */
class DashboardLayoutTest {
    private static final int COLUMNS = 24;
    private static final Set<String> NEUTRAL = Set.of(
            "Gebiet",
            "Gebiet\\Indikator",
            "Indikator",
            "Handlungsfeld",
            "Handlungsfeld\\severity",
            "Quelle",
            "source\\outcome",
            "Aufgabe",
            "Adresse",
            "Warnung");

    static Stream<DashboardFile> dashboards() {
        return DashboardFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsHaveTheSameIdOrTitle(DashboardFile dashboard) {
        assertThat(dashboard.rowsAndPanels())
                .extracting(panel -> panel.path("id").asInt(0))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("title").asString())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsLieOnTopOfEachOther(DashboardFile dashboard) {
        // A closed row is as high as its header: what is in it comes into view when somebody opens it.
        assertNothingOverlaps(dashboard.json().path("panels").valueStream().toList());
        dashboard
                .rowsAndPanels()
                .forEach(row ->
                        assertNothingOverlaps(row.path("panels").valueStream().toList()));
    }

    private static void assertNothingOverlaps(List<JsonNode> panels) {
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : panels) {
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt())
                    .as("right edge of %s", panel.path("title").asString())
                    .isLessThanOrEqualTo(COLUMNS);
            for (String cell : cells(place)) {
                assertThat(taken.add(cell))
                        .as("%s has %s for itself", panel.path("title").asString(), cell)
                        .isTrue();
            }
        }
    }

    private static List<String> cells(JsonNode place) {
        List<String> cells = new ArrayList<>();
        for (int x = place.path("x").asInt();
                x < place.path("x").asInt() + place.path("w").asInt();
                x++) {
            for (int y = place.path("y").asInt();
                    y < place.path("y").asInt() + place.path("h").asInt();
                    y++) {
                cells.add("column " + x + ", line " + y);
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItShowsAndInWhichUnit(DashboardFile dashboard) {
        assertThat(dashboard.json().path("description").asString()).endsWith("?");
        for (JsonNode panel : dashboard.panels()) {
            String title = panel.path("title").asString();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asString())
                    .as("description of %s", title)
                    .hasSizeGreaterThan(30)
                    .endsWith(".");
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString(""))
                    .as("unit of %s", title)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyLineHasAName(DashboardFile dashboard) {
        for (JsonNode panel : dashboard.panels()) {
            if (!"table".equals(panel.path("type").asString())) {
                panel.path("targets").forEach(target -> assertThat(
                                target.path("legendFormat").asString("")
                                        + target.path("rawSql").asString(""))
                        .as("legend of %s in %s", target, panel.path("title"))
                        .isNotBlank()
                        .doesNotContain("__auto"));
            }
            if ("timeseries".equals(panel.path("type").asString())) {
                assertThat(panel.path("options")
                                .path("legend")
                                .path("showLegend")
                                .asBoolean())
                        .as("legend of %s", panel.path("title"))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyTableIsInTheOrderOfNames(DashboardFile dashboard) {
        for (JsonNode panel : dashboard.panels()) {
            if ("table".equals(panel.path("type").asString())) {
                JsonNode order = panel.path("options").path("sortBy").path(0);
                assertThat(order.path("desc").asBoolean(true)).isFalse();
                assertThat(order.path("displayName").asString())
                        .as("order of %s", panel.path("title"))
                        .isIn(NEUTRAL);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyDataSourceIsChosenByAVariable(DashboardFile dashboard) {
        List<JsonNode> references = new ArrayList<>(dashboard.json().findValues("datasource"));
        assertThat(references).hasSizeGreaterThan(10);
        for (JsonNode reference : references) {
            String expected = "prometheus".equals(reference.path("type").asString()) ? "${prometheus}" : "${postgres}";
            assertThat(reference.path("uid").asString()).isEqualTo(expected);
        }
        for (JsonNode panel : dashboard.panels()) {
            assertThat(panel.path("targets")).allMatch(target -> target.has("datasource"));
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void yearlyValuesAreNotAskedByTheWidthOfTheScreen(DashboardFile dashboard) {
        assertThat(AskedQuery.of(dashboard))
                .isNotEmpty()
                .noneMatch(query ->
                        query.text().contains("$__interval") || query.text().contains("${__interval"));
    }
}
