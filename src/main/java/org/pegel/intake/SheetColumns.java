package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Row;

/** Where the columns that a mapping asks for stand in one table. */
final class SheetColumns {

    private final Header header;
    private final HeaderIndex index;
    private final Map<Role, CellSource> sources = new EnumMap<>(Role.class);
    private final Map<Layout.Statement, Integer> statements = new LinkedHashMap<>();
    private final List<ValueColumn> values;
    private final List<String> unread;
    private final List<String> obstacles = new ArrayList<>();

    /** Takes the rows as the header. */
    SheetColumns(Header header, Mapping mapping) {
        this.header = header;
        this.index = new HeaderIndex(header);
        Layout layout = mapping.layout();
        layout.columns().forEach((role, names) -> names.forEach(name -> bind(role, name)));
        bindWildcards(layout, false);
        bindWildcards(layout, true);
        for (Layout.Statement statement : layout.statements()) {
            if (statement.column() != null) {
                statements.put(statement, index.column(statement.column()));
            }
        }
        ValueColumns found = new ValueColumns(mapping, index, sources);
        values = found.all();
        unread = found.unread();
        findObstacles(mapping);
        obstacles.addAll(found.obstacles());
    }

    private void bind(Role role, ColumnName name) {
        CellSource source = name.isWildcard() || sources.containsKey(role) ? null : name.in(index);
        if (source != null) {
            sources.put(role, source);
        }
    }

    private void bindWildcards(Layout layout, boolean anything) {
        layout.columns().forEach((role, names) -> names.stream()
                .filter(name -> name.isWildcard() && name.isAnything() == anything)
                .forEach(name -> bindWildcard(role, name)));
    }

    /** The only column of that form that nobody else names. */
    private void bindWildcard(Role role, ColumnName name) {
        if (sources.containsKey(role)) {
            return;
        }
        TextPattern form = TextPattern.of(name.toString());
        for (int column = 1; column <= header.width(); column++) {
            if (!isSource(column) && index.match(form, column) != null) {
                CellSource before = sources.putIfAbsent(role, CellSource.of(column));
                if (before != null) {
                    obstacles.add("auf „%s“ (%s) passen mehrere Spalten: „%s“ und „%s“"
                            .formatted(name, role.german(), header.own(before.firstColumn()), header.own(column)));
                    return;
                }
            }
        }
    }

    private boolean isSource(int column) {
        return sources.entrySet().stream()
                .anyMatch(entry -> entry.getValue().columns().contains(column));
    }

    private void findObstacles(Mapping mapping) {
        Layout layout = mapping.layout();
        layout.columns().forEach((role, names) -> {
            if (column(role) == 0 && !layout.optional().contains(role)) {
                obstacles.add("Spalte „" + names.get(0) + "“ (" + role.german() + ") fehlt");
            }
            names.stream()
                    .map(ColumnName::toString)
                    .filter(index::isTwice)
                    .forEach(name -> obstacles.add("Spalte „" + name + "“ kommt mehrmals vor"));
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
        statements.forEach((statement, column) -> {
            if (column == 0 && !statement.optional()) {
                obstacles.add("Spalte „" + statement.column() + "“ (Angaben) fehlt");
            }
        });
    }

    /** Whether the row of a text file has more or fewer cells than the header, so that they may stand in other columns. */
    boolean areShiftedIn(Row row) {
        return row.sheet().sheet() == null && row.width() != header.width();
    }

    Header header() {
        return header;
    }

    HeaderIndex index() {
        return index;
    }

    /** Where the rows say something; absent when the sheet does not have the column. */
    @Nullable
    CellSource source(Role role) {
        return sources.get(role);
    }

    /** The first column of a role, from 1; 0 when the sheet has none. */
    int column(Role role) {
        CellSource source = sources.get(role);
        return source == null ? 0 : source.firstColumn();
    }

    /** The column below a header, however it is spelled, or at a position, from 1; 0 when the sheet has none. */
    int column(String name) {
        CellSource source = ColumnName.of(name).in(index);
        return source == null ? 0 : source.firstColumn();
    }

    /** The columns of values, from left to right. */
    List<ValueColumn> values() {
        return values;
    }

    /** Statements in cells of a column, with the column; 0 when the sheet does not have it. */
    Map<Layout.Statement, Integer> statements() {
        return statements;
    }

    /** Headers of columns that nothing reads, where the mapping describes columns of values. */
    List<String> unread() {
        return unread;
    }

    /** How many of the columns that the mapping asks for are there, those without a header apart. */
    int found() {
        int named = 0;
        for (CellSource source : sources.values()) {
            boolean hasHeader = source.firstColumn() <= header.width()
                    && !header.own(source.firstColumn()).isEmpty();
            named += hasHeader ? 1 : 0;
        }
        return named + (values.isEmpty() ? 0 : 1);
    }

    /** What hinders reading the sheet, German phrases; empty when nothing does. */
    List<String> obstacles() {
        return obstacles;
    }
}
