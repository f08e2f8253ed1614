package org.pegel.grafana;

import java.util.Map;

/** Where queries go: a data source that is chosen in a variable of the dashboard, never one by its id. */
enum Source {
    PROMETHEUS("prometheus", "prometheus", "Prometheus"),
    POSTGRES("postgres", "grafana-postgresql-datasource", "PostgreSQL");

    private final String variable;
    private final String plugin;
    private final String label;

    Source(String variable, String plugin, String label) {
        this.variable = variable;
        this.plugin = plugin;
        this.label = label;
    }

    Map<String, Object> reference() {
        return Json.object("type", plugin, "uid", "${" + variable + "}");
    }

    Map<String, Object> variable() {
        return Json.object("name", variable, "label", label, "type", "datasource", "query", plugin, "refresh", 1);
    }
}
