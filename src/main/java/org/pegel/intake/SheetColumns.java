package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** Where the columns that a mapping asks for stand in one sheet. */
final class SheetColumns {

    private final int headerLine;
    private final Map<String, Integer> byHeader = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);

    /** Takes the row as the header. */
    SheetColumns(Row header, Mapping mapping) {
        headerLine = header.line();
        for (int column = 1; column <= header.width(); column++) {
            String text = text(header.cell(column));
            if (text != null && byHeader.putIfAbsent(text, column) != null) {
                twice.add(text);
            }
        }
        mapping.headers().forEach((role, headers) -> headers.stream()
                .map(this::column)
                .filter(column -> column > 0)
                .findFirst()
                .ifPresent(column -> byRole.put(role, column)));
    }

    private static @Nullable String text(Cell cell) {
        String text = cell.trimmed();
        return text == null ? null : Spelling.normal(text);
    }

    int headerLine() {
        return headerLine;
    }

    /** The column of a role, from 1; 0 when the sheet has none. */
    int column(Role role) {
        return byRole.getOrDefault(role, 0);
    }

    /** The column below a header, however it is spelled, from 1; 0 when the sheet has none. */
    int column(String header) {
        return byHeader.getOrDefault(Spelling.normal(header), 0);
    }

    /** How many of the columns that the mapping asks for are there. */
    int found() {
        return byRole.size();
    }

    /** What hinders reading the sheet, German phrases; empty when nothing does. */
    List<String> obstacles(Mapping mapping) {
        List<String> obstacles = new ArrayList<>();
        mapping.headers().forEach((role, headers) -> {
            if (column(role) == 0 && !mapping.optional().contains(role)) {
                obstacles.add("Spalte „" + headers.get(0) + "“ (" + role.german() + ") fehlt");
            }
            headers.stream()
                    .filter(header -> twice.contains(Spelling.normal(header)))
                    .forEach(header -> obstacles.add("Spalte „" + header + "“ kommt mehrmals vor"));
        });
        for (Mapping.Filter filter : mapping.filters()) {
            if (column(filter.header()) == 0) {
                obstacles.add("Spalte „" + filter.header() + "“ (Filter) fehlt");
            }
        }
        Mapping.Filter marks = mapping.protection().marks();
        if (marks != null && column(marks.header()) == 0) {
            obstacles.add("Spalte „" + marks.header() + "“ (Geheimhaltung) fehlt");
        }
        return obstacles;
    }
}
