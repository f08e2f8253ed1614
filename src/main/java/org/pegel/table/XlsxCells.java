package org.pegel.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Turns the cells of the library into ours: gaps become blank, numbers with a date format become dates. */
final class XlsxCells {

    private static final double FIRST_DAY = 1;
    private static final double DAY_AFTER_LAST = 2_958_466;

    private final Map<String, Boolean> dateFormats = new HashMap<>();
    private final Map<String, Boolean> percentFormats = new HashMap<>();

    List<Cell> of(Row row) {
        int width = row.getCellCount();
        List<Cell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getCell(i);
            cells.add(cell == null ? Cell.BLANK : of(cell));
        }
        return cells;
    }

    private Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> Cell.text(cell.asString());
            case ERROR -> error(cell.getRawValue());
            case NUMBER, BOOLEAN, FORMULA -> stored(cell);
        };
    }

    private Cell stored(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(cell);
        }
        if (value instanceof Boolean flag) {
            return new Cell(Cell.Kind.BOOLEAN, flag ? "WAHR" : "FALSCH", null);
        }
        if (value instanceof String text) {
            return text.startsWith("#") && (text.endsWith("!") || text.endsWith("?") || text.equals("#N/A"))
                    ? error(text)
                    : Cell.text(text);
        }
        return error("Formel ohne gespeichertes Ergebnis");
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        double number = Double.parseDouble(cell.getRawValue());
        if (!Double.isFinite(number)) {
            return error(cell.getRawValue());
        }
        if (number >= FIRST_DAY && number < DAY_AFTER_LAST && isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            boolean midnight = date.toLocalTime().equals(LocalTime.MIDNIGHT);
            return new Cell(Cell.Kind.DATE, midnight ? date.toLocalDate().toString() : date.toString(), null);
        }
        return isPercent(cell.getDataFormatString()) ? Cell.percent(number) : Cell.number(number);
    }

    private static Cell error(@Nullable String text) {
        return new Cell(Cell.Kind.ERROR, text == null ? "Fehler" : text, null);
    }

    private boolean isDate(@Nullable String format) {
        return format != null && dateFormats.computeIfAbsent(format, XlsxCells::showsDay);
    }

    private boolean isPercent(@Nullable String format) {
        return format != null && percentFormats.computeIfAbsent(format, XlsxCells::showsPercent);
    }

    private static boolean showsPercent(String format) {
        return codes(format).indexOf('%') >= 0;
    }

    /** A day or year outside of quoted text, brackets and escapes; a format of the time alone is not a date. */
    private static boolean showsDay(String format) {
        return codes(format).matches("(?is).*[dy].*");
    }

    /** Without quoted text, brackets and escapes. */
    private static String codes(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "");
    }
}
