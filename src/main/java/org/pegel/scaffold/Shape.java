package org.pegel.scaffold;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Spelling;

/**
 * How a sheet seems to be laid out.
 *
 * @param sheet its name
 * @param head where its header stands
 * @param columns the column of each part that rows say, from 1
 * @param groups the columns that together say the group; empty when none does
 * @param values the columns of numbers
 * @param fillDown whether a district also speaks for the rows below it that leave it blank
 */
record Shape(
        String sheet,
        Head head,
        Map<Part, Integer> columns,
        List<Integer> groups,
        ValueLayout values,
        boolean fillDown) {

    private static final String SPECIAL = "{}*|";

    Shape {
        columns = Map.copyOf(columns);
        groups = List.copyOf(groups);
    }

    int district() {
        return columns.getOrDefault(Part.DISTRICT, 0);
    }

    /** From 1; 0 when no column says it. */
    int column(Part part) {
        return columns.getOrDefault(part, 0);
    }

    boolean saysPeriod() {
        return columns.containsKey(Part.PERIOD) || values.saysPeriod();
    }

    boolean saysIndicator() {
        return columns.containsKey(Part.INDICATOR) || values.saysIndicator();
    }

    /** What a mapping calls a column: its header, or its position where the header does not tell it apart. */
    String name(int column) {
        String own = head.header().own(column);
        boolean special = own.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
        return own.isEmpty() || special || isTwice(own) ? "Spalte " + column : own;
    }

    private boolean isTwice(String name) {
        Map<String, Integer> counts = new HashMap<>();
        for (int column = 1; column <= head.header().width(); column++) {
            counts.merge(Spelling.normal(head.header().own(column)), 1, Integer::sum);
        }
        return counts.getOrDefault(Spelling.normal(name), 0) > 1;
    }

    /** What was taken from which column: the mapping's key to the header, in the order of the file. */
    Map<String, String> said() {
        Map<Integer, String> keys = new TreeMap<>();
        columns.forEach((part, column) -> {
            if (part.key() != null) {
                keys.put(column, part.key());
            }
        });
        groups.forEach(column -> keys.put(column, "gruppe"));
        Map<String, String> said = new LinkedHashMap<>();
        keys.forEach((column, key) -> said.merge(key, name(column), (one, other) -> one + " + " + other));
        List<ValueColumn> columnsOfValues = values.columns();
        String last = name(columnsOfValues.get(columnsOfValues.size() - 1).column());
        String first = name(columnsOfValues.get(0).column());
        said.put("wert", columnsOfValues.size() == 1 ? first : first + " … " + last);
        return said;
    }

    /** Headers of columns that nothing reads. */
    List<String> unread() {
        Set<Integer> values = Set.copyOf(
                this.values.columns().stream().map(ValueColumn::column).toList());
        return IntStream.rangeClosed(1, head.header().width())
                .filter(column -> !columns.containsValue(column)
                        && !groups.contains(column)
                        && !values.contains(column)
                        && !head.header().own(column).isEmpty())
                .mapToObj(this::name)
                .distinct()
                .toList();
    }

    /** Whether the same mapping reads another sheet too. */
    boolean fits(@Nullable Shape other) {
        return other != null && signature().equals(other.signature());
    }

    private List<Object> signature() {
        return List.of(
                head.rows(),
                columns.entrySet().stream()
                        .map(entry -> entry.getKey() + name(entry.getValue()))
                        .sorted()
                        .toList(),
                groups.stream().map(this::name).toList(),
                values.kind(),
                String.valueOf(values.form()),
                values.kind() == ValueLayout.Kind.NAMED
                        ? values.columns().stream().map(ValueColumn::indicator).toList()
                        : values.kind() == ValueLayout.Kind.LONG
                                ? name(values.columns().get(0).column())
                                : "");
    }
}
