package org.pegel.store;

/** The tables of values and deliveries. */
enum TargetTable implements BulkTable {
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

    @Override
    public String table() {
        return table;
    }

    @Override
    public String columns() {
        return columns;
    }
}
