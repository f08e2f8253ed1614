package org.pegel.grafana;

import java.util.Map;

/** A link from a value to another dashboard, with a selection. */
record Link(String title, String url) {
    private static final String SOURCE = "&${prometheus:queryparam}";
    private static final String BOTH_SOURCES = SOURCE + "&${postgres:queryparam}";

    /** To a dashboard, with these parameters. */
    static Link to(String title, String uid, String parameters) {
        return new Link(title, "/d/" + uid + "?" + (parameters + SOURCE).replaceFirst("^&", ""));
    }

    /** To the course of an indicator, with these parameters. */
    static Link toIndicator(String title, String parameters) {
        return new Link(title, "/d/pegel-indikator?" + parameters + BOTH_SOURCES);
    }

    /** To the course of the series in this row; its ids are in columns of these names. */
    static Link toSeries() {
        return toIndicator(
                "Indikator und Gebiet ansehen",
                "var-indicator=${__data.fields.indicator}&var-level=${__data.fields.level}"
                        + "&var-district=${__data.fields.district}&var-group=${__data.fields.group}");
    }

    Map<String, Object> json() {
        return Json.object("title", title, "url", url);
    }
}
