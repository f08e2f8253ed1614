package org.pegel.intake;

import java.util.Map;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** A row below the header, with what it says apart from its values. */
final class DataRow {

    private final Row row;
    private final SheetColumns columns;
    private final Map<Role, Said> parts;
    private final Map<Role, Cell> around;

    /**
     * A row.
     *
     * @param parts what parts of its cells say
     * @param around what the table and the mapping say of all rows
     */
    DataRow(Row row, SheetColumns columns, Map<Role, Said> parts, Map<Role, Cell> around) {
        this.row = row;
        this.columns = columns;
        this.parts = parts;
        this.around = around;
    }

    Row row() {
        return row;
    }

    /** The column that says what a role is, from 1; 0 when none does. */
    int column(Role role) {
        Said part = parts.get(role);
        return part == null ? columns.column(role) : part.column();
    }

    /** The column below a header, from 1; 0 when there is none. */
    int column(String header) {
        return columns.column(header);
    }

    Cell cell(Role role) {
        Said part = parts.get(role);
        if (part != null) {
            return part.cell();
        }
        CellSource source = columns.source(role);
        if (source != null) {
            return source.cell(row);
        }
        return around.getOrDefault(role, Cell.BLANK);
    }
}
