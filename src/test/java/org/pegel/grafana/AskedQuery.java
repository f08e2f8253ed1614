package org.pegel.grafana;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A query that a dashboard asks.
 *
 * @param place where it stands: dashboard, panel, letter
 * @param kind how Grafana sends it
 * @param text with variables in it
 */
record AskedQuery(String place, Kind kind, String text) {

    enum Kind {
        NOW,
        COURSE,
        SQL
    }

    /** Those of all panels and annotations; what fills variables is asked by {@link Selection}. */
    static List<AskedQuery> of(DashboardFile dashboard) {
        List<AskedQuery> all = new ArrayList<>();
        for (JsonNode panel : dashboard.panels()) {
            for (JsonNode target : panel.path("targets")) {
                String place = "%s: %s: %s"
                        .formatted(
                                dashboard.uid(),
                                panel.path("title").asString(),
                                target.path("refId").asString());
                all.add(of(place, target));
            }
        }
        for (JsonNode annotation : dashboard.annotations()) {
            String place = dashboard.uid() + ": " + annotation.path("name").asString();
            all.add(new AskedQuery(
                    place, Kind.COURSE, annotation.path("target").path("expr").asString()));
        }
        return all;
    }

    private static AskedQuery of(String place, JsonNode target) {
        if (target.has("rawSql")) {
            return new AskedQuery(place, Kind.SQL, target.path("rawSql").asString());
        }
        Kind kind = target.path("instant").asBoolean(false) ? Kind.NOW : Kind.COURSE;
        return new AskedQuery(place, kind, target.path("expr").asString());
    }
}
