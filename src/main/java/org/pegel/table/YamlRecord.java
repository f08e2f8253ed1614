package org.pegel.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping in a YAML file whose keys are the headers of a table, whatever their case: a row written elsewhere. */
final class YamlRecord implements HeaderedTable.Record {

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

    @Override
    public String requiredText(String header) {
        return field(header).required();
    }

    @Override
    public @Nullable Double number(String header) {
        return field(header).number();
    }

    @Override
    public boolean isPercent(String header) {
        String text = text(header);
        return text != null && text.endsWith("%");
    }

    @Override
    public @Nullable Integer wholeNumber(String header) {
        return field(header).wholeNumber();
    }

    @Override
    public @Nullable Integer year(String header) {
        return field(header).year();
    }

    @Override
    public @Nullable LocalDate date(String header) {
        return field(header).date();
    }

    @Override
    public @Nullable Boolean flag(String header) {
        return field(header).flag();
    }

    @Override
    public <E> @Nullable E choice(String header, Map<String, E> choices) {
        return field(header).choice(choices);
    }

    @Override
    public void error(String header, String message, @Nullable String allowed) {
        problems.error(place(header), text(header), message, allowed);
    }

    @Override
    public void warning(String header, String message, @Nullable String allowed) {
        problems.warning(place(header), text(header), message, allowed);
    }

    private @Nullable YamlNode cell(String header) {
        if (!headers.contains(header)) {
            throw new IllegalArgumentException("not a header of this table: " + header);
        }
        return cells.get(header);
    }

    private Field field(String header) {
        return Field.of(header, place(header), text(header), problems);
    }

    private static String normal(String header) {
        return Blanks.collapse(header).toLowerCase(Locale.GERMAN);
    }
}
