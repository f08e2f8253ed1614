package org.pegel.grafana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A variable of a dashboard, filled by a query. Its values are ids, its texts the names of an info metric: Grafana reads
 * both out of the result by the groups {@code value} and {@code text} of the regular expression.
 */
final class Variable {
    /** The editor of Grafana shows the query as it is written. */
    private static final int AS_TEXT = 5;

    private static final int HIDDEN = 2;
    private static final int ON_TIME_RANGE = 2;
    private static final int ALPHABETICAL = 1;

    private final Map<String, Object> json = new LinkedHashMap<>();

    private Variable(String name, String label, String description, String query) {
        json.put("name", name);
        json.put("label", label);
        json.put("description", description);
        json.put("type", "query");
        json.put("datasource", Source.PROMETHEUS.reference());
        json.put("query", Json.object("qryType", AS_TEXT, "query", query, "refId", name));
        json.put("refresh", ON_TIME_RANGE);
        json.put("sort", ALPHABETICAL);
    }

    /** Ids with their names; several or all of them. */
    static Variable named(String name, String label, String description, String infoSelector) {
        Variable variable = new Variable(
                name, label, description, "query_result(max by (%s, name) (%s))".formatted(name, infoSelector));
        variable.json.put("regex", "/%s=\"(?<value>[^\"]+)\",name=\"(?<text>[^\"]+)\"/".formatted(name));
        return variable.several();
    }

    /** The values of a label, where there are no names. */
    static Variable label(String name, String label, String description, String metric) {
        return new Variable(name, label, description, "label_values(%s, %s)".formatted(metric, name)).several();
    }

    /** A value that is only shown in titles. */
    static Variable hidden(String name, String description, String query) {
        Variable variable = new Variable(name, name, description, query);
        variable.json.put("hide", HIDDEN);
        return variable;
    }

    /** Not to be chosen; under another name. */
    Variable unseenAs(String name) {
        json.put("name", name);
        json.put("hide", HIDDEN);
        return this;
    }

    private Variable several() {
        json.put("multi", true);
        json.put("includeAll", true);
        return starting("All", "$__all");
    }

    /** Begins with this selection. */
    Variable starting(String text, String value) {
        json.put("current", Json.object("text", List.of(text), "value", List.of(value)));
        return this;
    }

    /** Stands in queries for all, instead of a list of them. */
    Variable allValue(String regex) {
        json.put("allValue", regex);
        return this;
    }

    /** Exactly one; the first by name at the beginning. */
    Variable single() {
        json.keySet().removeAll(List.of("multi", "includeAll", "current"));
        return this;
    }

    String name() {
        return (String) json.get("name");
    }

    Map<String, Object> json() {
        return json;
    }
}
