package org.pegel.store;

import java.util.Collections;

/** A table that is written in bulk, and the columns that are written, in their order. */
enum TargetTable {
    SERIES("series", "indicator_id, district_id, group_id"),
    OBSERVATION(
            "observation",
            "cell, period_id, val, numerator, denominator, quality, rounded_to, missing_reason, published, confirmed,"
                    + " recorded_from, delivery_no, sheet_no, row_no"),
    HISTORY(
            "observation_history",
            "cell, period_id, val, numerator, denominator, quality, rounded_to, missing_reason, published, confirmed,"
                    + " recorded_from, delivery_no, sheet_no, row_no, recorded_to, repeated"),
    PROTECTED(
            "protected_number",
            "line_no, delivery_no, indicator_id, district_id, group_id, period_id, val, numerator, denominator,"
                    + " published"),
    SHEET("delivery_sheet", "delivery_no, sheet_no, file_name, sheet_name, boundaries"),
    STAGED_SERIES("staged_series", "series_no, delivery_no, indicator_id, district_id, group_id"),
    STAGED(
            "staged",
            "line_no, series_no, period_no, period_id, val, numerator, denominator, quality, rounded_to, missing_reason,"
                    + " published, sheet_no, row_no");

    private final String table;
    private final String columns;

    TargetTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String insert() {
        String parameters = String.join(", ", Collections.nCopies(width(), "?"));
        return "insert into " + table + " (" + columns + ") values (" + parameters + ")";
    }

    /** Number of columns. */
    int width() {
        return columns.split(",").length;
    }

    String copy() {
        return "copy " + table + " (" + columns + ") from stdin";
    }
}
