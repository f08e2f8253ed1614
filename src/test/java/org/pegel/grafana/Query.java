package org.pegel.grafana;

import java.util.Map;

/** A query of a panel. */
record Query(Source source, Map<String, Object> json) {

    /** How it stands now, a row for each series. */
    static Query rows(String promql) {
        return now(promql, "table", "");
    }

    /** How it stands now, a number for each series. */
    static Query number(String promql, String legend) {
        return now(promql, "time_series", legend);
    }

    private static Query now(String promql, String format, String legend) {
        Map<String, Object> json =
                Json.object("expr", promql, "format", format, "instant", true, "range", false, "editorMode", "code");
        if (!legend.isEmpty()) {
            json.put("legendFormat", legend);
        }
        return new Query(Source.PROMETHEUS, json);
    }

    /** How it went over the selected time. */
    static Query course(String promql, String legend) {
        return new Query(
                Source.PROMETHEUS,
                Json.object("expr", promql, "range", true, "editorMode", "code", "legendFormat", legend));
    }

    /** A course over the selected time, from columns time, metric and value. */
    static Query sql(String sql) {
        return new Query(
                Source.POSTGRES,
                Json.object("rawSql", sql, "format", "time_series", "rawQuery", true, "editorMode", "code"));
    }

    Map<String, Object> json(String refId) {
        Map<String, Object> target = Json.object("refId", refId, "datasource", source.reference());
        target.putAll(json);
        return target;
    }
}
