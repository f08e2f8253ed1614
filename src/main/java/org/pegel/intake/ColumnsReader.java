package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.KnownIds;
import org.pegel.intake.Mapping.BaseValues;
import org.pegel.intake.Mapping.Filter;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads which column says what: {@code spalten}, {@code wahlfrei}, {@code fest}, {@code filter}, {@code basiswerte}. */
final class ColumnsReader {

    private static final Set<Role> NEEDED = EnumSet.of(Role.INDICATOR, Role.PERIOD, Role.DISTRICT, Role.VALUE);
    private final YamlNode node;
    private final Map<Role, List<ColumnName>> headers = new EnumMap<>(Role.class);
    private final Map<Role, String> constants = new EnumMap<>(Role.class);
    private final Map<String, Role> roles = Role.byKey();
    private final KnownIds indicators;

    ColumnsReader(YamlNode node, Catalogue catalogue, Problems problems) {
        this.node = node;
        this.indicators = new KnownIds("der Indikator", catalogue.indicators().keySet(), problems);
        readHeaders();
        readConstants();
    }

    private void readHeaders() {
        YamlNode columns = node.requiredChild("spalten");
        if (columns == null) {
            return;
        }
        columns.allowOnly(roles.keySet());
        for (String key : columns.entries().keySet()) {
            Role role = roles.get(key);
            List<String> texts = columns.texts(key);
            if (role != null && !texts.isEmpty()) {
                headers.put(role, texts.stream().map(ColumnName::of).toList());
            }
        }
    }

    private void readConstants() {
        YamlNode fixed = node.child("fest");
        if (fixed == null) {
            return;
        }
        fixed.allowOnly(roles.keySet());
        fixed.entries().forEach((key, value) -> {
            Role role = roles.get(key);
            String text = value.text();
            if (role == null || text == null) {
                return;
            }
            if (role == Role.VALUE || role == Role.NUMERATOR || role == Role.DENOMINATOR) {
                value.error(
                        "eine Zahl kann nicht für alle Zeilen feststehen", "Angaben zu indikator, gruppe, zeitraum …");
            } else if (headers.containsKey(role)) {
                value.error("steht schon unter „spalten“", "entweder eine Spalte oder ein fester Wert");
            } else {
                constants.put(role, text);
            }
        });
    }

    Map<Role, List<ColumnName>> headers() {
        return headers;
    }

    Map<Role, String> constants() {
        return constants;
    }

    /** Columns that may be absent in a file. */
    Set<Role> optional() {
        Set<Role> optional = EnumSet.noneOf(Role.class);
        for (YamlNode item : node.list("wahlfrei")) {
            String key = item.text();
            Role role = key == null ? null : roles.get(key);
            if (role == null || !headers.containsKey(role) || NEEDED.contains(role)) {
                item.error("diese Spalte kann nicht wahlfrei sein", "gruppe, zähler, nenner … aus „spalten“");
            } else {
                optional.add(role);
            }
        }
        return optional;
    }

    List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        for (YamlNode filter : node.list("filter")) {
            filter.allowOnly(Set.of("spalte", "nur", "ohne"));
            String column = filter.requiredText("spalte");
            List<String> only = filter.texts("nur");
            List<String> except = filter.texts("ohne");
            if (only.isEmpty() && except.isEmpty()) {
                filter.error("der Filter sagt nicht, welche Zeilen zählen", "„nur“ oder „ohne“ mit einer Liste");
            } else if (!column.isEmpty()) {
                filters.add(new Filter(column, Patterns.of(only.isEmpty() ? List.of("*") : only, except)));
            }
        }
        return filters;
    }

    /** By indicator. */
    Map<String, BaseValues> baseValues() {
        Map<String, BaseValues> baseValues = new LinkedHashMap<>();
        node.entries("basiswerte").forEach((indicator, bases) -> {
            bases.allowOnly(Set.of(Role.NUMERATOR.key(), Role.DENOMINATOR.key()));
            bases.requiredChild(Role.NUMERATOR.key());
            bases.requiredChild(Role.DENOMINATOR.key());
            Sum numerator = SumReader.read(bases, Role.NUMERATOR.key(), Set.of());
            Sum denominator = SumReader.read(bases, Role.DENOMINATOR.key(), Set.of());
            if (indicators.find(indicator, bases.place()) != null) {
                baseValues.put(indicator, new BaseValues(orNone(numerator), orNone(denominator)));
            }
        });
        return baseValues;
    }

    private static Sum orNone(@Nullable Sum sum) {
        return sum == null ? Sum.NONE : sum;
    }
}
