package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Variables are there, are used and are handed on; links lead somewhere. */
class DashboardLinksTest {
    private static final Pattern USE = Pattern.compile("\\$\\{?([a-z]+)\\b");
    private static final Pattern TARGET = Pattern.compile("/d/([a-z-]+)\\?(.+)");
    private static final Pattern PARAMETER = Pattern.compile("var-([a-z]+)=|\\$\\{([a-z]+):queryparam}");

    static Stream<DashboardFile> dashboards() {
        return DashboardFile.all().stream();
    }

    private static Set<String> variables(DashboardFile dashboard) {
        return dashboard.variables().stream()
                .map(variable -> variable.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> used(String text) {
        return USE.matcher(text).results().map(use -> use.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyVariableThatIsUsedIsThereAndEveryOneThatIsThereIsUsed(DashboardFile dashboard) {
        Set<String> used = new HashSet<>();
        AskedQuery.of(dashboard).forEach(query -> used.addAll(used(query.text())));
        dashboard.panels().forEach(panel -> used.addAll(used(panel.path("title").asString())));
        dashboard
                .variables()
                .forEach(variable -> used.addAll(used(variable.path("query").toString())));
        dashboard.json().findValues("uid").forEach(uid -> used.addAll(used(uid.asString())));
        dashboard.json().findValues("repeat").forEach(name -> used.add(name.asString()));
        dashboard.json().findValues("url").forEach(url -> used.addAll(used(url.asString())));

        assertThat(used).isEqualTo(variables(dashboard));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyVariableHasAGermanNameAndAllOfItsValuesCanBeChosen(DashboardFile dashboard) {
        for (JsonNode variable : dashboard.variables()) {
            boolean shown = variable.path("hide").asInt(0) == 0;
            // Indicators of several units would share an axis.
            boolean oneIndicator = dashboard.uid().equals("pegel-indikator")
                    && "indicator".equals(variable.path("name").asString());
            boolean oneOnly =
                    oneIndicator || "datasource".equals(variable.path("type").asString());
            assertThat(variable.path("label").asString()).isNotBlank();
            if (shown && !oneOnly) {
                assertThat(variable.path("multi").asBoolean())
                        .as("%s", variable)
                        .isTrue();
                assertThat(variable.path("includeAll").asBoolean()).isTrue();
                assertThat(variable.path("description").asString()).endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyLinkLeadsToADashboardThatTakesTheSelection(DashboardFile dashboard) {
        Map<String, DashboardFile> all =
                dashboards().collect(Collectors.toMap(DashboardFile::uid, Function.identity()));
        Stream<String> urls = dashboard.json().findValues("url").stream().map(JsonNode::asString);
        urls.forEach(url -> {
            var target = TARGET.matcher(url);
            assertThat(target.matches()).as(url).isTrue();
            assertThat(all).as(url).containsKey(target.group(1));
            List<String> handedOn = PARAMETER
                    .matcher(target.group(2))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList();
            assertThat(variables(all.get(target.group(1)))).as(url).containsAll(handedOn);
            assertThat(handedOn)
                    .as(url)
                    .contains("prometheus")
                    .hasSize(target.group(2).split("&").length);
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void fieldsInLinksAreColumnsOfTheirPanel(DashboardFile dashboard) {
        Pattern field = Pattern.compile("__data\\.fields\\.([A-Za-z]+)");
        for (JsonNode panel : dashboard.panels()) {
            String queries = panel.path("targets").toString();
            field.matcher(panel.path("fieldConfig").toString()).results().forEach(found -> assertThat(queries)
                    .as("%s in %s", found.group(), panel.path("title"))
                    .containsPattern("\\b" + found.group(1) + "\\b"));
        }
    }

    @Test
    void everyDashboardShowsTheWayToAllOthersWithTheSelection() {
        assertThat(DashboardFile.all()).hasSize(6).allSatisfy(dashboard -> {
            JsonNode link = dashboard.json().path("links").path(0);
            assertThat(link.path("type").asString()).isEqualTo("dashboards");
            assertThat(link.path("includeVars").asBoolean()).isTrue();
            assertThat(dashboard.json().path("tags")).isEqualTo(link.path("tags"));
        });
        assertThat(DashboardFile.all()).extracting(DashboardFile::uid).doesNotHaveDuplicates();
    }

    @Test
    void theSixVariablesOfADomainDashboardAreThoseOfTheOthers() {
        List<String> six = Arrays.stream(Variables.all()).map(Variable::name).toList();
        assertThat(DashboardFile.all())
                .filteredOn(dashboard -> Set.of(
                                "pegel-lagebild", "pegel-indikator", "pegel-zielverfolgung", "pegel-datenlieferung")
                        .contains(dashboard.uid()))
                .hasSize(4)
                .allSatisfy(dashboard -> assertThat(variables(dashboard)).containsAll(six));
    }
}
