package org.pegel.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row seen through its table's header. */
record TableRecord(Row row, TableHeader header, Problems problems) implements FieldRecord {

    @Override
    public Place place() {
        return row.place();
    }

    @Override
    public Place place(String name) {
        Integer column = header.column(name);
        return column == null ? row.place() : row.place(column);
    }

    @Override
    public @Nullable String text(String name) {
        Cell cell = cell(name);
        Double shown = cell.kind() == Cell.Kind.PERCENT ? asShown(cell) : null;
        return shown == null ? cell.trimmed() : GermanNumber.german(shown) + " %";
    }

    private Cell cell(String name) {
        Integer column = header.column(name);
        return column == null ? Cell.BLANK : row.cell(column);
    }

    /** What a workbook shows as 35 %, or a text says so, is 35: values in per cent are written so in every table. */
    private static @Nullable Double asShown(Cell cell) {
        Double number = cell.number();
        if (number != null) {
            return cell.kind() != Cell.Kind.PERCENT
                    ? number
                    : (Double) BigDecimal.valueOf(number).movePointRight(2).doubleValue();
        }
        String text = cell.kind() == Cell.Kind.TEXT ? cell.trimmed() : null;
        return text != null
                        && text.endsWith("%")
                        && GermanNumber.read(text.substring(0, text.length() - 1)) instanceof GermanNumber.Value value
                ? (Double) value.number()
                : null;
    }

    @Override
    public Field field(String name) {
        Cell cell = cell(name);
        return new Field(name, place(name), text(name), asShown(cell), cell.date(), problems);
    }
}
