package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Cell;

/** Finds the columns of values in a sheet, in the order of the sheet. */
final class ValueColumns {

    private final Mapping mapping;
    private final Layout layout;
    private final HeaderIndex index;
    private final Map<Role, CellSource> sources;
    private final ValueColumn[] found;
    private final Set<Layout.Values> used = new HashSet<>();
    private final Set<Integer> taken;

    /** @param sources where the roles stand: these columns hold values only if the mapping names them */
    ValueColumns(Mapping mapping, HeaderIndex index, Map<Role, CellSource> sources) {
        this.mapping = mapping;
        this.layout = mapping.layout();
        this.index = index;
        this.sources = sources;
        CellSource value = sources.get(Role.VALUE);
        int width = Math.max(index.header().width(), value == null ? 0 : value.firstColumn());
        this.found = new ValueColumn[width + 1];
        if (value != null) {
            found[value.firstColumn()] =
                    new ValueColumn(value.firstColumn(), Map.of(), BaseColumns.usual(sources), column(Role.QUALITY));
        }
        layout.values().stream().filter(Layout.Values::isLiteral).forEach(this::findNamed);
        taken = taken();
        layout.values().stream().filter(values -> !values.isLiteral()).forEach(this::findFitting);
    }

    private int column(Role role) {
        CellSource source = sources.get(role);
        return source == null ? 0 : source.firstColumn();
    }

    private void findNamed(Layout.Values values) {
        for (TextPattern header : values.headers()) {
            int column = index.column(header.toString());
            if (column > 0) {
                add(values, column, Map.of());
            }
        }
    }

    /** Columns that say something else, and those that are not wanted. */
    private Set<Integer> taken() {
        Set<Integer> taken = new HashSet<>();
        sources.values().forEach(source -> taken.addAll(source.columns()));
        mapping.filters().forEach(filter -> taken.add(index.column(filter.header())));
        Mapping.Filter marks = mapping.protection().marks();
        taken.add(marks == null ? 0 : index.column(marks.header()));
        for (LevelRule rule : mapping.districts().levels()) {
            taken.add(rule.column() == null ? 0 : index.column(rule.column()));
        }
        layout.fillDown().forEach(header -> taken.add(index.column(header)));
        for (Layout.Statement statement : layout.statements()) {
            taken.add(statement.column() == null ? 0 : index.column(statement.column()));
        }
        List<TextPattern> others = new ArrayList<>(layout.unread());
        for (Layout.Values values : layout.values()) {
            addAll(others, values.numerator());
            addAll(others, values.denominator());
            if (values.quality() != null) {
                others.add(values.quality());
            }
        }
        mapping.baseValues().values().forEach(bases -> {
            addAll(others, bases.numerator());
            addAll(others, bases.denominator());
        });
        for (int column = 1; column <= index.header().width(); column++) {
            for (TextPattern other : others) {
                if (index.match(other, column) != null) {
                    taken.add(column);
                }
            }
        }
        return taken;
    }

    private static void addAll(List<TextPattern> headers, @Nullable Sum sum) {
        if (sum != null) {
            headers.addAll(sum.plus());
            headers.addAll(sum.minus());
        }
    }

    private void findFitting(Layout.Values values) {
        for (int column = 1; column <= index.header().width(); column++) {
            for (TextPattern form : values.headers()) {
                Map<Role, String> parts =
                        found[column] != null || taken.contains(column) ? null : index.match(form, column);
                if (parts != null) {
                    add(values, column, parts);
                }
            }
        }
    }

    private void add(Layout.Values values, int column, Map<Role, String> parts) {
        used.add(values);
        if (found[column] != null) {
            return;
        }
        Map<Role, Cell> says = new EnumMap<>(Role.class);
        values.says().forEach((role, text) -> says.put(role, Cell.text(text)));
        parts.forEach((role, text) -> says.put(role, Cell.text(text)));
        TextPattern quality = values.quality();
        found[column] = new ValueColumn(
                column,
                says,
                BaseColumns.of(values, parts, index, BaseColumns.usual(sources)),
                quality == null ? column(Role.QUALITY) : index.column(quality, parts));
    }

    List<ValueColumn> all() {
        List<ValueColumn> all = new ArrayList<>();
        for (ValueColumn column : found) {
            if (column != null) {
                all.add(column);
            }
        }
        return all;
    }

    /** What hinders reading, German phrases. */
    List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        for (Layout.Values values : layout.values()) {
            String header = values.headers().get(0).toString();
            if (!used.contains(values) && !values.optional()) {
                obstacles.add("Spalte „" + header + "“ (Wert) fehlt");
            }
            if (values.isLiteral()) {
                values.headers().stream()
                        .map(TextPattern::toString)
                        .filter(index::isTwice)
                        .forEach(name -> obstacles.add("Spalte „" + name + "“ kommt mehrmals vor"));
            }
        }
        return obstacles;
    }

    /** Headers of columns that nothing reads; blank when all are read or the mapping does not describe columns. */
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (int column = 1;
                column <= index.header().width() && !layout.values().isEmpty();
                column++) {
            String own = index.header().own(column);
            if (found[column] == null && !taken.contains(column) && !own.isEmpty()) {
                unread.add(own);
            }
        }
        return unread;
    }
}
