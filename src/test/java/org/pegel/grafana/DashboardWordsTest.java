package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What dashboards say, and that nobody has to see colours to understand it. */
class DashboardWordsTest {
    private static final Set<String> SAFE = Set.of(
            Palette.BLUE,
            Palette.SKY,
            Palette.GREEN,
            Palette.ORANGE,
            Palette.VERMILLION,
            Palette.GREY,
            Palette.TEXT,
            Palette.NONE);
    /** Only people decide what is to be done; quarters are not ranked; nothing is by person or department. */
    private static final Pattern UNWANTED = Pattern.compile(
            "handlungsbedarf|alarm|rangliste|ranking|spitzenreiter|schlusslicht|brennpunkt|nur noch|bricht weg|department=",
            Pattern.CASE_INSENSITIVE);

    static Stream<DashboardFile> dashboards() {
        return DashboardFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noWordOfAJudgementThatIsNotTheMachines(DashboardFile dashboard) {
        assertThat(dashboard.json().toString()).doesNotContainPattern(UNWANTED);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyColourIsOneThatAnybodyCanTellFromTheOthers(DashboardFile dashboard) {
        List<JsonNode> colors = dashboard.json().findValues("color").stream()
                .flatMap(color -> color.isString() ? Stream.of(color) : color.findValues("fixedColor").stream())
                .toList();
        assertThat(colors).isNotEmpty().extracting(JsonNode::asString).isSubsetOf(SAFE);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyColouredValueHasAWordToo(DashboardFile dashboard) {
        for (JsonNode mappings : dashboard.json().findValues("mappings")) {
            for (JsonNode mapping : mappings) {
                assertThat(mapping.path("options"))
                        .isNotEmpty()
                        .allMatch(result -> !result.path("text").asString("").isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void anEmptyCellHasNoColour(DashboardFile dashboard) {
        assertThat(dashboard.panels())
                .filteredOn(panel -> "table".equals(panel.path("type").asString()))
                .allSatisfy(table -> assertThat(table.path("fieldConfig")
                                .path("defaults")
                                .path("thresholds")
                                .path("steps")
                                .path(0)
                                .path("color")
                                .asString())
                        .isEqualTo(Palette.NONE));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aCellIsColouredOnlyWhereItsValuesHaveWords(DashboardFile dashboard) {
        for (JsonNode panel : dashboard.panels()) {
            JsonNode config = panel.path("fieldConfig");
            boolean words = config.path("defaults").has("mappings");
            assertThat(config.path("defaults").path("custom").has("cellOptions"))
                    .as(panel.path("title").asString())
                    .isEqualTo(words && "table".equals(panel.path("type").asString()));
            for (JsonNode override : config.path("overrides")) {
                List<String> ids = override.path("properties")
                        .valueStream()
                        .map(property -> property.path("id").asString())
                        .toList();
                if (ids.contains("custom.cellOptions")) {
                    assertThat(ids).as(override.toString()).contains("mappings");
                }
            }
        }
    }
}
