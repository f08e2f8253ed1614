package org.pegel.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a field differs from the others of its panel. */
final class Column {
    private final Map<String, Object> matcher;
    private final List<Object> properties = new ArrayList<>();

    private Column(String kind, String name) {
        this.matcher = Json.object("id", kind, "options", name);
    }

    /**
     * @param name as it comes out of the queries, or what the legend says
     */
    static Column of(String name) {
        return new Column("byName", name);
    }

    /** All fields whose name begins so. */
    static Column beginning(String name) {
        return new Column("byRegexp", "/^" + name + "/");
    }

    Column titled(String title) {
        return with("displayName", title);
    }

    Column unit(String unit) {
        return with("unit", unit);
    }

    Column decimals(int decimals) {
        return with("decimals", decimals);
    }

    Column width(int pixels) {
        return with("custom.width", pixels);
    }

    /** Words instead of values. */
    Column mapped(Words words) {
        return with("mappings", words.mappings());
    }

    /** Words instead of values, on their colour. */
    Column words(Words words) {
        mapped(words);
        return with("custom.cellOptions", Json.object("type", "color-background", "mode", "basic"));
    }

    Column link(Link link) {
        return with("links", List.of(link.json()));
    }

    Column noLink() {
        return with("links", List.of());
    }

    /** Not shown, yet there for links. Grafana calls it hidden, from 12.2 on hideFrom. */
    Column hidden() {
        with("custom.hidden", true);
        return with("custom.hideFrom", Json.object("legend", true, "tooltip", true, "viz", true));
    }

    Column color(String color) {
        return with("color", Json.object("mode", "fixed", "fixedColor", color));
    }

    /** From this value on in the given colour, below in that of the writing. */
    Column conspicuousFrom(double value, String color) {
        with("color", Json.object("mode", "thresholds"));
        return with("thresholds", Panel.from(value, color));
    }

    Column dashed() {
        return with("custom.lineStyle", Json.object("fill", "dash", "dash", List.of(10, 10)));
    }

    Column thick() {
        return with("custom.lineWidth", 4);
    }

    private Column with(String id, Object value) {
        properties.add(Json.object("id", id, "value", value));
        return this;
    }

    Map<String, Object> json() {
        return Json.object("matcher", matcher, "properties", properties);
    }
}
