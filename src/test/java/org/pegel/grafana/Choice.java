package org.pegel.grafana;

import java.util.List;
import java.util.Map;
import org.pegel.metrics.RealPrometheus;
import tools.jackson.databind.JsonNode;

/** What a reader may choose in the variables: the sample city as a whole, one series of it, a few. */
enum Choice {
    ALL(Map.of()),
    ONE(Map.of(
            "monitoring", List.of("sozial"),
            "field", List.of("bildung-und-sprache"),
            "indicator", List.of("betreuungsquote-u3"),
            "level", List.of("sozialmonitoringbezirk"),
            "district", List.of("smb-01"),
            "group", List.of("insgesamt"),
            "source", List.of("kita-statistik"))),
    SEVERAL(Map.of(
            "monitoring", List.of("sozial", "integration"),
            "field", List.of("bildung-und-sprache", "soziale-lage"),
            "indicator", List.of("betreuungsquote-u3", "sgb2-quote"),
            "level", List.of("gesamtstadt", "sozialmonitoringbezirk"),
            "group", List.of("insgesamt", "mit-mh-kita"),
            "source", List.of("kita-statistik", "arbeitsagentur")));

    private final Map<String, List<String>> chosen;

    Choice(Map<String, List<String>> chosen) {
        this.chosen = chosen;
    }

    /** The variables of a dashboard from left to right, as each depends on those before. */
    Selection in(DashboardFile dashboard, RealPrometheus prometheus) throws Exception {
        Selection selection = new Selection();
        for (JsonNode variable : dashboard.variables()) {
            if ("query".equals(variable.path("type").asString())) {
                String name = variable.path("name").asString();
                List<String> offered =
                        List.copyOf(Options.of(variable, selection, prometheus).texts().keySet());
                selection.choose(name, of(variable, offered));
            }
        }
        return selection;
    }

    private List<String> of(JsonNode variable, List<String> offered) {
        String name = variable.path("name").asString();
        if (offered.isEmpty()) {
            throw new AssertionError(this + ": nothing to choose in " + name);
        }
        List<String> own = chosen.getOrDefault(name, List.of());
        if (!offered.containsAll(own)) {
            throw new AssertionError("%s: %s not among %s".formatted(this, own, offered));
        }
        boolean several = variable.path("multi").asBoolean(false);
        if (own.isEmpty()) {
            String all = variable.path("allValue").asString("");
            return !several ? offered.subList(0, 1) : all.isEmpty() ? offered : List.of(all);
        }
        return several ? own : own.subList(0, 1);
    }
}
