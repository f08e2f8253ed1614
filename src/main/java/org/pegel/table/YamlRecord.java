package org.pegel.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping in a YAML file whose keys are the headers of a table, whatever their case: a row written elsewhere. */
final class YamlRecord implements FieldRecord {

    private final YamlNode node;
    private final Set<String> headers;
    private final Map<String, YamlNode> cells = new HashMap<>();
    private final Problems problems;

    private YamlRecord(YamlNode node, Collection<String> headers, Problems problems) {
        this.node = node;
        this.headers = Set.copyOf(headers);
        this.problems = problems;
    }

    /** Unknown and doubled keys are noted. */
    static HeaderedTable.Record of(YamlNode node, Collection<String> headers, Problems problems) {
        YamlRecord row = new YamlRecord(node, headers, problems);
        Map<String, String> byNormal = new HashMap<>();
        headers.forEach(header -> byNormal.put(normal(header), header));
        Set<String> asWritten = new HashSet<>(headers);
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            String header = byNormal.get(normal(entry.getKey()));
            if (header != null) {
                asWritten.add(entry.getKey());
                entry.getValue().text();
                if (row.cells.putIfAbsent(header, entry.getValue()) != null) {
                    entry.getValue().error("„" + header + "“ steht zweimal da", "jede Spalte einmal");
                }
            }
        }
        node.allowOnly(asWritten);
        return row;
    }

    @Override
    public Place place() {
        return node.place();
    }

    @Override
    public Place place(String header) {
        YamlNode cell = cell(header);
        return cell == null ? node.place() : cell.place();
    }

    @Override
    public @Nullable String text(String header) {
        YamlNode cell = cell(header);
        return cell == null || !cell.isScalar() ? null : cell.text();
    }

    private @Nullable YamlNode cell(String header) {
        if (!headers.contains(header)) {
            throw new IllegalArgumentException("not a header of this table: " + header);
        }
        return cells.get(header);
    }

    @Override
    public Problems problems() {
        return problems;
    }

    @Override
    public Field field(String header) {
        return Field.of(header, place(header), text(header), problems);
    }

    private static String normal(String header) {
        return Blanks.collapse(header).toLowerCase(Locale.GERMAN);
    }
}
