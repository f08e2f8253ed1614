package org.pegel.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which column belongs to which of the expected headers; finds what does not fit. */
final class TableHeader {

    private final Map<String, String> expectedByNormal = new HashMap<>();
    private final Set<String> expected = new HashSet<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    TableHeader(Collection<String> required, Collection<String> optional) {
        expected.addAll(required);
        expected.addAll(optional);
        expected.forEach(header -> expectedByNormal.put(normal(header), header));
    }

    void read(Row row, Collection<String> required, Problems problems) {
        for (int column = 1; column <= row.width(); column++) {
            String found = row.cell(column).trimmed();
            if (found != null) {
                width = column;
                assign(found, row.place(column), column, problems);
            }
        }
        for (String header : new TreeSet<>(required)) {
            if (!columns.containsKey(header)) {
                problems.error(row.place(), null, "die Spalte „" + header + "“ fehlt", Suggestions.list(expected));
            }
        }
    }

    private void assign(String found, Place place, int column, Problems problems) {
        String header = expectedByNormal.get(normal(found));
        if (header == null) {
            noteUnknown(found, place, problems);
        } else if (columns.putIfAbsent(header, column) != null) {
            problems.error(place, found, "diese Spalte steht zweimal da", "jede Spalte einmal");
        }
    }

    /** A column of somebody's own, with remarks, may stand there; one that is only mistyped must not be lost. */
    private void noteUnknown(String found, Place place, Problems problems) {
        if (Suggestions.nearest(found, expected) == null) {
            problems.warning(
                    place, found, "diese Spalte ist unbekannt und wird nicht gelesen", Suggestions.list(expected));
        } else {
            problems.error(place, found, "diese Spalte ist unbekannt", Suggestions.allowed(found, expected));
        }
    }

    /** The headers that were found, in the order of the file. */
    List<String> found() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last column that has a header. */
    int width() {
        return width;
    }

    /** From 1; {@code null} if the file does not have the header. */
    @Nullable
    Integer column(String header) {
        if (!expected.contains(header)) {
            throw new IllegalArgumentException("not a header of this table: " + header);
        }
        return columns.get(header);
    }

    void checkWidth(Row row, Problems problems) {
        for (int column = width + 1; column <= row.width(); column++) {
            String value = row.cell(column).trimmed();
            if (value != null) {
                problems.error(
                        row.place(column),
                        value,
                        "dieser Wert steht neben der Tabelle",
                        "Werte unter einer Überschrift");
            }
        }
    }

    private static String normal(String header) {
        return Blanks.collapse(header).toLowerCase(Locale.GERMAN);
    }
}
