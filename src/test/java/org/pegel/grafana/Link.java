package org.pegel.grafana;

import java.util.Map;

/** A link from a value to another dashboard, with a selection. */
record Link(String title, String url) {

    /** To the course of the series in this row; its ids are in columns of these names. */
    static Link toSeries() {
        return new Link(
                "Indikator und Gebiet ansehen",
                "/d/pegel-indikator?var-indicator=${__data.fields.indicator}&var-level=${__data.fields.level}"
                        + "&var-district=${__data.fields.district}&var-group=${__data.fields.group}"
                        + Dashboard.SOURCES);
    }

    Map<String, Object> json() {
        return Json.object("title", title, "url", url);
    }
}
