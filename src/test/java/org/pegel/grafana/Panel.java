package org.pegel.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A panel of a dashboard. What it leaves unsaid is Grafana's default. */
final class Panel {
    private final String type;
    private final String title;
    private final String description;
    private final List<Query> queries = new ArrayList<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Map<String, Object> custom = new LinkedHashMap<>();
    private final List<Object> overrides = new ArrayList<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<Object> transformations = new ArrayList<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private int width = 12;
    private int height = 8;

    private Panel(String type, String title, String description, String unit) {
        this.type = type;
        this.title = title;
        this.description = description;
        defaults.put("unit", unit);
    }

    /** Rows, in the order of this column, which people read: never of a value. */
    static Panel table(String title, String description, String unit, String sortedBy) {
        Panel panel = new Panel("table", title, description, unit);
        panel.options.put("showHeader", true);
        panel.options.put("sortBy", List.of(Json.object("displayName", sortedBy, "desc", false)));
        panel.custom.put("filterable", true);
        panel.defaults.put(
                "thresholds",
                Json.object("mode", "absolute", "steps", List.of(Json.object("color", Palette.NONE, "value", null))));
        return panel;
    }

    /** Large numbers side by side. */
    static Panel numbers(String title, String description, String unit) {
        Panel panel = new Panel("stat", title, description, unit).size(8, 4);
        panel.options.put("reduceOptions", Json.object("calcs", List.of("lastNotNull"), "values", false));
        panel.options.put("colorMode", "value");
        panel.options.put("graphMode", "none");
        panel.options.put("textMode", "value_and_name");
        return panel.color(Palette.TEXT);
    }

    /** Lines over time. */
    static Panel lines(String title, String description, String unit) {
        Panel panel = new Panel("timeseries", title, description, unit);
        panel.options.put(
                "legend",
                Json.object("showLegend", true, "displayMode", "list", "placement", "bottom", "calcs", List.of()));
        panel.options.put("tooltip", Json.object("mode", "multi", "sort", "none"));
        panel.custom.put("lineWidth", 2);
        return panel;
    }

    Panel size(int columns, int rows) {
        width = columns;
        height = rows;
        return this;
    }

    Panel ask(Query query) {
        queries.add(query);
        return this;
    }

    Panel color(String color) {
        defaults.put("color", Json.object("mode", "fixed", "fixedColor", color));
        return this;
    }

    /** Lines of one hue, so that other lines stand out by theirs. */
    Panel shadesOf(String color) {
        defaults.put("color", Json.object("mode", "shades", "fixedColor", color));
        return this;
    }

    Panel decimals(int decimals) {
        defaults.put("decimals", decimals);
        return this;
    }

    Panel words(Words words) {
        defaults.put("mappings", words.mappings());
        return this;
    }

    /** Said where there is nothing to show, in an empty cell of a table too. */
    Panel whenEmpty(String text) {
        defaults.put("noValue", text);
        return this;
    }

    /** From this value on in the given colour, below in the colour of the writing. */
    Panel conspicuousFrom(double value, String color) {
        defaults.put("color", Json.object("mode", "thresholds"));
        defaults.put("thresholds", from(value, color));
        return this;
    }

    static Map<String, Object> from(double value, String color) {
        return Json.object(
                "mode",
                "absolute",
                "steps",
                List.of(
                        Json.object("color", Palette.TEXT, "value", null),
                        Json.object("color", color, "value", value)));
    }

    Panel custom(String name, Object value) {
        custom.put(name, value);
        return this;
    }

    Panel option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    Panel transform(String id, Map<String, Object> settings) {
        transformations.add(Json.object("id", id, "options", settings));
        return this;
    }

    /** Rows of several queries as one table, with these columns first; ids stay hidden, for links. */
    Panel columns(String... inOrder) {
        if (queries.size() > 1) {
            transform("merge", Json.object());
        }
        Map<String, Object> places = new LinkedHashMap<>();
        for (String name : inOrder) {
            places.put(name, places.size());
        }
        transform("organize", Json.object("excludeByName", Json.object("Time", true), "indexByName", places));
        for (String id : List.of("indicator", "district", "level", "group")) {
            column(Column.of(id).hidden());
        }
        return this;
    }

    /** A row for each value of the one column, a column for each of the other: in this order, otherwise by name. */
    Panel matrix(String rows, String columns, String... inOrder) {
        transform("sortBy", Json.object("fields", Json.object(), "sort", List.of(Json.object("field", columns))));
        transform(
                "groupingToMatrix",
                Json.object("rowField", rows, "columnField", columns, "valueField", "Value", "emptyValue", "null"));
        if (inOrder.length > 0) {
            Map<String, Object> places = Json.object(rows + "\\" + columns, 0);
            for (String name : inOrder) {
                places.put(name, places.size());
            }
            transform("organize", Json.object("indexByName", places));
        }
        return this;
    }

    /** What differs for a field, by its name as it comes in. */
    Panel column(Column column) {
        overrides.add(column.json());
        return this;
    }

    /** A link from every value. */
    Panel link(Link link) {
        defaults.put("links", List.of(link.json()));
        return this;
    }

    /** With points at least so far apart, where counting takes Prometheus long and changes come by the day. */
    Panel every(String step) {
        more.put("interval", step);
        return this;
    }

    /** One such panel for each selected value of a variable. */
    Panel forEach(String variable) {
        more.put("repeat", variable);
        more.put("repeatDirection", "h");
        return size(24, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Map<String, Object> json(int id, int x, int y) {
        Map<String, Object> json = Json.object("id", id, "type", type, "title", title, "description", description);
        json.put("gridPos", Json.object("h", height, "w", width, "x", x, "y", y));
        json.putAll(more);
        json.put("datasource", queries.get(0).source().reference());
        List<Object> targets = new ArrayList<>();
        for (Query query : queries) {
            targets.add(query.json(String.valueOf((char) ('A' + targets.size()))));
        }
        json.put("targets", targets);
        Map<String, Object> shown = new LinkedHashMap<>(defaults);
        if (!custom.isEmpty()) {
            shown.put("custom", custom);
        }
        json.put("fieldConfig", Json.object("defaults", shown, "overrides", overrides));
        json.put("options", options);
        if (!transformations.isEmpty()) {
            json.put("transformations", transformations);
        }
        return json;
    }
}
