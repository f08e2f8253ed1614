package org.pegel.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns below a header, by what stands above them: the whole text of a column counts first, then the text with
 * what it has from its left, then its lowest row, then these without footnote marks.
 */
final class HeaderIndex {

    private final Header header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<TextPattern, Map<Map<Role, String>, Integer>> byParts = new HashMap<>();

    HeaderIndex(Header header) {
        this.header = header;
        add(header::own);
        add(header::text);
        add(header::lowest);
        add(column -> Footnotes.strip(header.own(column)));
    }

    private interface Naming {
        String of(int column);
    }

    private void add(Naming naming) {
        Map<String, Integer> further = new HashMap<>();
        for (int column = 1; column <= header.width(); column++) {
            String name = Spelling.normal(naming.of(column));
            boolean isNew = !name.isEmpty() && !columns.containsKey(name);
            if (isNew && further.putIfAbsent(name, column) != null) {
                twice.add(name);
            }
        }
        columns.putAll(further);
    }

    Header header() {
        return header;
    }

    /** The column below a header, however it is spelled, from 1; 0 when there is none. */
    int column(String name) {
        return columns.getOrDefault(Spelling.normal(name.replace('|', ' ')), 0);
    }

    /** Whether several columns have this header. */
    boolean isTwice(String name) {
        return twice.contains(Spelling.normal(name.replace('|', ' ')));
    }

    /** The column whose header has the form and says the same as these parts, from 1; 0 when there is none. */
    int column(TextPattern form, Map<Role, String> parts) {
        if (form.isLiteral()) {
            return column(form.toString());
        }
        Map<Role, String> wanted = new TreeMap<>();
        form.roles().forEach(role -> wanted.put(role, Spelling.normal(parts.getOrDefault(role, ""))));
        return byParts.computeIfAbsent(form, this::columnsBy).getOrDefault(wanted, 0);
    }

    private Map<Map<Role, String>, Integer> columnsBy(TextPattern form) {
        Map<Map<Role, String>, Integer> found = new HashMap<>();
        for (int column = 1; column <= header.width(); column++) {
            Map<Role, String> parts = match(form, column);
            if (parts != null) {
                Map<Role, String> key = new TreeMap<>();
                parts.forEach((role, text) -> key.put(role, Spelling.normal(text)));
                found.putIfAbsent(key, column);
            }
        }
        return found;
    }

    /** What a column's header says in this form; absent when it has another. */
    @Nullable
    Map<Role, String> match(TextPattern form, int column) {
        if (header.own(column).isEmpty()) {
            return null;
        }
        String text = header.text(column);
        Map<Role, String> parts = form.hasRowStep() ? null : form.match(header.own(column));
        parts = parts == null ? form.match(text) : parts;
        return parts == null ? form.match(Footnotes.strip(text)) : parts;
    }
}
