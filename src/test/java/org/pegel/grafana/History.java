package org.pegel.grafana;

import java.util.List;

/** The course of an indicator beside path and thresholds, from either of the two places that know the past. */
final class History {
    private static final String IDS = "indicator, district, level, group";
    private static final String OF_DISTRICTS =
            "indicator=~\"$indicator\", district=~\"$district\", level=~\"$level\", group=~\"$group\"";
    private static final String BUT_THE_CITY = "district!=\"gesamt\", " + OF_DISTRICTS;
    private static final String OF_CITY = "indicator=~\"$indicator\", district=\"gesamt\", group=~\"$group\"";

    private static final String PATH = "Soll nach Zielpfad";
    private static final String REVIEW = "Prüfschwelle";
    private static final String ACTION = "Handlungsschwelle";
    private static final String CITY = "Gesamtstadt";

    private History() {}

    static Panel inPrometheus() {
        Panel panel = drawn(
                "Verlauf: $indicator, in $unit",
                "Was Prometheus gemessen hat, und davor die Vergangenheit, wenn sie mit export-openmetrics geladen ist"
                        + " (docs/grafana.md). Ein Wert gilt bis zum nächsten.");
        panel.custom("lineInterpolation", "stepAfter");
        panel.ask(Query.course(
                known("pegel_indicator_value", BUT_THE_CITY) + names("district", "Gebiet") + names("group", "Gruppe"),
                "{{Gebiet}}, {{Gruppe}}"));
        panel.ask(Query.course(
                known("pegel_indicator_value", OF_CITY) + names("group", "Gruppe"), CITY + ", {{Gruppe}}"));
        bounds(panel, known("pegel_indicator_path_value", OF_DISTRICTS), PATH);
        bounds(panel, known("pegel_indicator_threshold", "limit=\"review\", " + OF_DISTRICTS), REVIEW);
        bounds(panel, known("pegel_indicator_threshold", "limit=\"action\", " + OF_DISTRICTS), ACTION);
        return panel;
    }

    /**
     * What was scraped, and before that what was loaded. Loaded samples have no job; they stand at the end of each period
     * and count for a year and a month at most, which costs little as there are few of them.
     */
    private static String known(String metric, String selector) {
        return ("(max by (%1$s) (%2$s{job!=\"\", %3$s})\n"
                        + "or max by (%1$s) (last_over_time(%2$s{job=\"\", %3$s}[400d])))")
                .formatted(IDS, metric, selector);
    }

    /** Names of then, where they were loaded; of now, where they are scraped. */
    private static String names(String id, String heading) {
        return PromQl.joined(
                id,
                heading,
                "pegel_%1$s_info{job!=\"\"} or on (%1$s) last_over_time(pegel_%1$s_info{job=\"\"}[400d])"
                        .formatted(id));
    }

    /** One line where one number holds for all series, otherwise the lowest and the highest. */
    private static void bounds(Panel panel, String query, String name) {
        panel.ask(Query.course("min(%s)".formatted(query), name));
        panel.ask(Query.course("max(%1$s) != min(%1$s)".formatted(query), name + ", höchste"));
    }

    static Panel inPostgres() {
        String selected =
                "x.indikator = ${indicator:sqlstring} and x.ebene in (${level:sqlstring}) and x.gebiet in (${district:sqlstring})"
                        + " and x.gruppe in (${group:sqlstring})";
        return drawn(
                        "Seit Beginn der Reihe: $indicator, in $unit",
                        "Alle Werte seit Beginn der Reihe aus der Datenbank von Pegel, über die Sichten im Schema grafana. Braucht"
                                + " eine Datenquelle PostgreSQL, oben zu wählen; ohne sie bleibt die Zeile zu"
                                + " (docs/grafana.md).")
                .custom("showPoints", "always")
                .ask(Query.sql(
                        """
                        select x.zeit as time, d.name || ', ' || g.name as metric, x.wert as value
                        from grafana.indikatorwerte x
                        join grafana.gebiete d on d.gebiet = x.gebiet
                        join grafana.gruppen g on g.gruppe = x.gruppe
                        where %s and x.gebiet <> 'gesamt' and $__timeFilter(x.zeit)
                        order by time, metric"""
                                .formatted(selected)))
                .ask(Query.sql(
                        """
                        select x.zeit as time, '%s, ' || g.name as metric, x.wert as value
                        from grafana.indikatorwerte x
                        join grafana.gruppen g on g.gruppe = x.gruppe
                        where x.indikator = ${indicator:sqlstring} and x.gebiet = 'gesamt'
                          and x.gruppe in (${group:sqlstring}) and $__timeFilter(x.zeit)
                        order by time, metric"""
                                .formatted(CITY)))
                .ask(Query.sql(
                        """
                        select x.zeit as time, '%s' as metric, min(x.wert) as value
                        from grafana.zielpfade x
                        where %s
                        group by x.zeit order by time"""
                                .formatted(PATH, selected)))
                .ask(limit(REVIEW, "pruefschwelle", selected))
                .ask(limit(ACTION, "handlungsschwelle", selected));
    }

    /** A line from the beginning to the end of the selected time. */
    private static Query limit(String name, String column, String selected) {
        return Query.sql(
                """
                select t.zeit as time, '%1$s' as metric, min(x.%2$s) as value
                from grafana.schwellen x
                cross join (values ($__timeFrom()::timestamptz), ($__timeTo()::timestamptz)) t (zeit)
                where %3$s and x.%2$s is not null
                group by t.zeit order by time"""
                        .formatted(name, column, selected));
    }

    /** Districts in shades of one hue, told apart by their names; the city, path and thresholds by colour and dashes. */
    private static Panel drawn(String title, String description) {
        Panel panel = Panel.lines(
                        title,
                        description
                                + " Gebiete in Blautönen, die Gesamtstadt dick, das Soll grün und die Schwellen gestrichelt;"
                                + " gelten mehrere, steht auch die höchste da.",
                        Units.LOCAL)
                .decimals(1)
                .shadesOf(Palette.BLUE)
                .column(Column.beginning(CITY).color(Palette.TEXT).thick())
                .size(24, 14);
        dashed(panel, PATH, Palette.GREEN);
        dashed(panel, REVIEW, Palette.ORANGE);
        dashed(panel, ACTION, Palette.VERMILLION);
        return panel.option(
                "legend",
                Json.object("showLegend", true, "displayMode", "list", "placement", "right", "calcs", List.of()));
    }

    private static void dashed(Panel panel, String name, String color) {
        panel.column(Column.of(name).color(color).dashed());
        panel.column(Column.of(name + ", höchste").color(color).dashed());
    }
}
