package org.pegel.grafana;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A dashboard: its variables, and rows of panels from left to right. */
final class Dashboard {
    private static final int COLUMNS = 24;
    /** Of Grafana 10.4; newer ones read it and bring it up to date themselves. */
    private static final int SCHEMA = 39;

    private final String uid;
    private final String title;
    private final String description;
    private final String from;
    private final List<Object> variables = new ArrayList<>();
    private final List<Object> annotations = new ArrayList<>();
    private final List<Object> panels = new ArrayList<>();
    private int y;
    private int id;

    /**
     * @param from how far back it looks at the beginning, such as now-7d
     */
    Dashboard(String uid, String title, String description, String from) {
        this.uid = uid;
        this.title = title;
        this.description = description;
        this.from = from;
        variables.add(Source.PROMETHEUS.variable());
    }

    String uid() {
        return uid;
    }

    /** With a choice of the data source that knows the past, for itself or to hand on. */
    Dashboard withPostgres() {
        variables.add(Source.POSTGRES.variable());
        return this;
    }

    Dashboard variables(Variable... more) {
        Arrays.stream(more).map(Variable::json).forEach(variables::add);
        return this;
    }

    /** A mark on the axis of time wherever the query has a sample: at the time that the sample says, in seconds. */
    Dashboard mark(String name, String promql) {
        annotations.add(Json.object(
                "name",
                name,
                "datasource",
                Source.PROMETHEUS.reference(),
                "enable",
                true,
                "iconColor",
                Palette.GREY,
                "target",
                Json.object("refId", "A", "expr", promql),
                "useValueForTime",
                true,
                "titleFormat",
                name));
        return this;
    }

    Dashboard row(String name, Panel... content) {
        header(name, false, List.of());
        panels.addAll(laidOut(content));
        return this;
    }

    /** A row that asks nothing until somebody opens it. */
    Dashboard collapsed(String name, Panel... content) {
        int begin = y;
        List<Object> inside = new ArrayList<>();
        y++;
        id++;
        int own = id;
        inside.addAll(laidOut(content));
        panels.add(rowHeader(own, name, true, begin, inside));
        y = begin + 1;
        return this;
    }

    private void header(String name, boolean collapsed, List<Object> inside) {
        id++;
        panels.add(rowHeader(id, name, collapsed, y, inside));
        y++;
    }

    private static Map<String, Object> rowHeader(int id, String name, boolean collapsed, int y, List<Object> inside) {
        return Json.object(
                "id", id,
                "type", "row",
                "title", name,
                "collapsed", collapsed,
                "gridPos", Json.object("h", 1, "w", COLUMNS, "x", 0, "y", y),
                "panels", inside);
    }

    private List<Object> laidOut(Panel... content) {
        List<Object> placed = new ArrayList<>();
        int x = 0;
        int height = 0;
        for (Panel panel : content) {
            if (x + panel.width() > COLUMNS) {
                y += height;
                x = 0;
                height = 0;
            }
            id++;
            placed.add(panel.json(id, x, y));
            x += panel.width();
            height = Math.max(height, panel.height());
        }
        y += height;
        return placed;
    }

    String json() {
        Map<String, Object> json = Json.object(
                "uid",
                uid,
                "title",
                title,
                "description",
                description,
                "tags",
                List.of("pegel"),
                "schemaVersion",
                SCHEMA,
                "editable",
                true,
                "graphTooltip",
                1,
                "time",
                Json.object("from", from, "to", "now"),
                "refresh",
                "",
                "links",
                List.of(others()),
                "templating",
                Json.object("list", variables),
                "annotations",
                Json.object("list", annotations),
                "panels",
                panels);
        return Json.text(json);
    }

    /** To all dashboards of Pegel, with the selection. */
    private static Map<String, Object> others() {
        return Json.object(
                "type",
                "dashboards",
                "title",
                "Pegel",
                "tooltip",
                "Zu den anderen Dashboards, mit derselben Auswahl",
                "tags",
                List.of("pegel"),
                "icon",
                "external link",
                "asDropdown",
                false,
                "includeVars",
                true,
                "keepTime",
                false,
                "targetBlank",
                false);
    }

    @Override
    public String toString() {
        return uid;
    }
}
