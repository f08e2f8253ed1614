package org.pegel.store;

import java.util.List;

/** What the views for dashboards are made of, beside the values themselves. The first columns are the key. */
enum DashboardTable {
    INDICATOR("known_indicator", 1, "indicator_id, name, unit, decimals, direction, influence, field_id, field_name"),
    MONITORING("known_monitoring", 2, "indicator_id, monitoring_id, monitoring_name"),
    DISTRICT("known_district", 1, "district_id, name, level_id, level_name"),
    GROUP("known_group", 1, "group_id, name"),
    PERIOD("known_period", 1, "period_no, period_id, kind, begins, ends, at"),
    SERIES(
            "judged_series",
            3,
            "indicator_id, district_id, group_id, period_no, stage, target_status, target_type, target, due, path_value,"
                    + " review, action, recovery"),
    PATH("target_path", 4, "indicator_id, district_id, group_id, at, val");

    static final List<DashboardTable> ALL = List.of(values());

    /** What single values change. */
    static final List<DashboardTable> OF_SERIES = List.of(PERIOD, SERIES, PATH);

    private final String table;
    private final int keys;
    private final String columns;

    DashboardTable(String table, int keys, String columns) {
        this.table = table;
        this.keys = keys;
        this.columns = columns;
    }

    /** The table in a schema. */
    String in(String schema) {
        return "\"" + schema + "\"." + table;
    }

    String columns() {
        return columns;
    }

    /** The columns that make a row one of its kind. */
    List<String> key() {
        return all().subList(0, keys);
    }

    List<String> others() {
        return all().subList(keys, all().size());
    }

    private List<String> all() {
        return List.of(columns.split(", ", -1));
    }
}
