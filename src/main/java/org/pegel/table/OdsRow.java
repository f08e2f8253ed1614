package org.pegel.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row of an OpenDocument table, as they come in. */
final class OdsRow {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private static final int LONGEST_TEXT = 1 << 20;

    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int blanks;
    private int size;
    /** Of the cell; 0 outside of cells. */
    private int depth;
    /** Of the paragraph; 0 outside of paragraphs. */
    private int paragraph;

    private int times = 1;
    private boolean covered;
    private @Nullable String type;
    private @Nullable String value;
    private boolean formula;

    /** A range if the cell spans several. */
    @Nullable
    MergedRange start(SafeXml xml, int line) {
        String name = xml.name();
        if (depth == 0 && (name.equals("table-cell") || name.equals("covered-table-cell"))) {
            return startCell(xml, line, name.equals("covered-table-cell"));
        }
        if (depth > 0 && paragraph == 0 && xml.depth() == depth + 1 && name.equals("p")) {
            paragraph = xml.depth();
            if (!text.isEmpty()) {
                text.append('\n');
            }
        } else if (paragraph > 0) {
            switch (name) {
                case "s" -> append(" ".repeat(Math.min(OdsReader.times(xml.attribute(TEXT, "c")), LONGEST_TEXT)));
                case "tab" -> append("\t");
                case "line-break" -> append("\n");
                default -> {
                    // spans and links: their text counts
                }
            }
        }
        return null;
    }

    private @Nullable MergedRange startCell(SafeXml xml, int line, boolean isCovered) {
        depth = xml.depth();
        covered = isCovered;
        text.setLength(0);
        times = OdsReader.times(xml.attribute(OdsReader.TABLE, "number-columns-repeated"));
        formula = xml.attribute(OdsReader.TABLE, "formula") != null;
        type = "error".equals(xml.attribute(CALC, "value-type")) ? "error" : xml.attribute(OFFICE, "value-type");
        value = switch (type == null ? "" : type) {
            case "float", "percentage", "currency" -> xml.attribute(OFFICE, "value");
            case "date" -> xml.attribute(OFFICE, "date-value");
            case "boolean" -> xml.attribute(OFFICE, "boolean-value");
            case "string" -> xml.attribute(OFFICE, "string-value");
            default -> null;
        };
        int columns = OdsReader.times(xml.attribute(OdsReader.TABLE, "number-columns-spanned"));
        int rows = OdsReader.times(xml.attribute(OdsReader.TABLE, "number-rows-spanned"));
        int column = cells.size() + blanks + 1;
        return columns == 1 && rows == 1 ? null : new MergedRange(line, column, line + rows - 1, column + columns - 1);
    }

    void text(String piece) {
        if (paragraph > 0) {
            append(piece);
        }
    }

    private void append(String piece) {
        size += piece.length();
        text.append(piece);
        OdsReader.Implausible.unless(
                text.length() <= LONGEST_TEXT && size <= CsvRows.LONGEST_RECORD, "too much text in a row");
    }

    /** @param outside depth after the end of the element */
    void end(String name, int outside) {
        if (paragraph > 0 && outside < paragraph) {
            paragraph = 0;
        }
        if (depth > 0 && outside < depth) {
            depth = 0;
            add(covered ? Cell.BLANK : cell());
        }
    }

    private void add(Cell cell) {
        if (cell.isBlank()) {
            blanks = (int) Math.min((long) blanks + times, CellReference.MOST_COLUMNS);
            return;
        }
        OdsReader.Implausible.unless(
                (long) cells.size() + blanks + times <= CellReference.MOST_COLUMNS, "too many columns");
        for (; blanks > 0; blanks--) {
            cells.add(Cell.BLANK);
        }
        for (int i = 0; i < times; i++) {
            cells.add(cell);
        }
    }

    private Cell cell() {
        String shown = text.toString();
        if (type == null) {
            return formula && shown.isEmpty() ? error("Formel ohne gespeichertes Ergebnis") : Cell.text(shown);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number();
            case "date" -> OdsDate.of(value);
            case "boolean" -> new Cell(Cell.Kind.BOOLEAN, "true".equals(value) ? "WAHR" : "FALSCH", null);
            case "error" -> error(shown.isEmpty() ? "Fehler" : shown);
            default -> Cell.text(value == null ? shown : value);
        };
    }

    private Cell number() {
        try {
            double number = Double.parseDouble(String.valueOf(value));
            return Double.isFinite(number) ? Cell.number(number) : error(String.valueOf(value));
        } catch (NumberFormatException notANumber) {
            return error(String.valueOf(value));
        }
    }

    static Cell error(String text) {
        return new Cell(Cell.Kind.ERROR, text, null);
    }

    /** Without blank ones at the end. */
    List<Cell> cells() {
        return cells;
    }
}
