package org.pegel.grafana;

import java.util.List;
import java.util.Map;
import org.pegel.metrics.RealPrometheus;
import tools.jackson.databind.JsonNode;

/** What a reader may choose in the variables: the sample city as a whole, one series of it, a few. */
enum Choice {
    ALL,
    ONE,
    SEVERAL;

    /** Values by variable; what is not named stays as Grafana begins. "only" marks variables that take a single value. */
    private Map<String, List<String>> chosen() {
        return switch (this) {
            case ALL -> Map.of("only indicator", List.of("ganztag-grundschule"));
            case ONE ->
                Map.of(
                        "monitoring", List.of("bildung"),
                        "field", List.of("bildung-und-sprache"),
                        "indicator", List.of("deutschklasse-uebergang"),
                        "level", List.of("gesamtstadt"),
                        "district", List.of("gesamt"),
                        "group", List.of("insgesamt"),
                        "source", List.of("tidy"));
            case SEVERAL ->
                Map.of(
                        "monitoring", List.of("bildung", "sozial"),
                        "field", List.of("ausbildung-arbeit-wirtschaft", "bildung-und-sprache"),
                        "indicator",
                                List.of(
                                        "betreuungsquote-u3",
                                        "deutschklasse-uebergang",
                                        "ganztag-grundschule",
                                        "sgb-ii-quote"),
                        "only indicator", List.of("sgb-ii-quote"),
                        "level", List.of("gesamtstadt", "sozialmonitoringbezirk"),
                        "group", List.of("insgesamt", "mit-mh-kita"),
                        "source", List.of("kita-statistik", "tidy"));
        };
    }

    /** The variables of a dashboard from left to right, as each depends on those before. */
    Selection in(DashboardFile dashboard, RealPrometheus prometheus) throws Exception {
        Selection selection = new Selection();
        for (JsonNode variable : dashboard.variables()) {
            if ("query".equals(variable.path("type").asString())) {
                String name = variable.path("name").asString();
                List<String> offered = List.copyOf(
                        Options.of(variable, selection, prometheus).texts().keySet());
                selection.choose(name, of(variable, offered));
            }
        }
        return selection;
    }

    private List<String> of(JsonNode variable, List<String> offered) {
        String name = variable.path("name").asString();
        if (offered.isEmpty() && variable.path("hide").asInt(0) > 0) {
            return List.of("");
        }
        if (offered.isEmpty()) {
            throw new AssertionError(this + ": nothing to choose in " + name);
        }
        boolean several = variable.path("multi").asBoolean(false);
        List<String> own =
                chosen().getOrDefault(several ? name : "only " + name, chosen().getOrDefault(name, List.of()));
        if (!offered.containsAll(own)) {
            throw new AssertionError("%s: %s not among %s".formatted(this, own, offered));
        }
        if (own.isEmpty()) {
            String all = variable.path("allValue").asString("");
            return !several ? offered.subList(0, 1) : all.isEmpty() ? offered : List.of(all);
        }
        return several ? own : own.subList(0, 1);
    }
}
