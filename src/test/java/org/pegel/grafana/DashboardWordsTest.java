package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b");
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
        List<String> colors = Stream.of("color", "fixedColor", "iconColor")
                .flatMap(name -> dashboard.json().findValues(name).stream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        assertThat(colors).isNotEmpty().isSubsetOf(SAFE);
        assertThat(HEX.matcher(dashboard.json().toString()).results().map(MatchResult::group))
                .isSubsetOf(SAFE);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyColouredValueHasAWordToo(DashboardFile dashboard) {
        for (JsonNode panel : dashboard.panels()) {
            mappings(panel.path("fieldConfig")).forEach(mapping -> assertThat(mapping.path("options"))
                    .as("%s in %s", mapping, panel.path("title"))
                    .isNotEmpty()
                    .allMatch(result -> !result.path("text").asString("").isBlank()));
        }
    }

    private static Stream<JsonNode> mappings(JsonNode config) {
        Stream<JsonNode> own = config.path("defaults").path("mappings").valueStream();
        Stream<JsonNode> ofColumns = config.path("overrides")
                .valueStream()
                .flatMap(override -> override.path("properties").valueStream())
                .filter(property -> "mappings".equals(property.path("id").asString()))
                .flatMap(property -> property.path("value").valueStream());
        return Stream.concat(own, ofColumns);
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

    @ParameterizedTest
    @MethodSource("dashboards")
    void aPanelThatFollowsAtMostOneOfTheChoicesSaysSo(DashboardFile dashboard) {
        List<Pattern> choices = dashboard.variables().stream()
                .filter(variable -> !"datasource".equals(variable.path("type").asString()))
                .map(variable ->
                        Pattern.compile("\\$\\{?" + variable.path("name").asString() + "\\b"))
                .toList();
        for (JsonNode panel : dashboard.panels()) {
            String asked = panel.path("targets").toString();
            long followed = choices.stream()
                    .filter(choice -> choice.matcher(asked).find())
                    .count();
            if (panel.has("targets") && followed <= 1 && followed < choices.size()) {
                assertThat(panel.path("description").asString())
                        .as(panel.path("title").asString())
                        .contains("Auswahl oben");
            }
        }
    }

    @Test
    void everyWarningOfOperationHasItsWords() throws IOException {
        String rules = Files.readString(Path.of("grafana/prometheus/rules/pegel-betrieb.yml"));
        assertThat(Pattern.compile("- alert: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Words.WARNING.byValue().keySet());
    }
}
