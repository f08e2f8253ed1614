package org.pegel.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pegel.table.TableColumn.Choices;

/**
 * Writes a table as a workbook that people fill in: a sheet with the rows, drop-downs, formats and a filter, one that
 * explains each column, and one with the ids that can be chosen and their names. The drop-downs refer to that sheet by
 * names, because Excel takes no more than 255 characters of choices in a cell itself.
 */
final class WorkbookWriter {

    private static final String APPLICATION = "Pegel";
    private static final String VERSION = "1.0";
    private static final String EXPLANATIONS = "Erläuterungen";
    private static final String IDS = "Kennungen";
    private static final String HEAD = "DDE6EF";
    private static final String NAMED = "Liste_";

    /** Rows below the last one in which the drop-downs are there too. */
    private static final int ROOM = 500;

    private final TableLayout layout;

    WorkbookWriter(TableLayout layout) {
        this.layout = layout;
    }

    void write(List<Map<String, Object>> rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet table = workbook.newWorksheet(layout.title());
            Worksheet explanations = workbook.newWorksheet(EXPLANATIONS);
            writeIds(workbook.newWorksheet(IDS));
            writeRows(rows, table);
            explain(explanations);
        }
    }

    private void writeRows(List<Map<String, Object>> rows, Worksheet sheet) {
        int width = layout.columns().size();
        for (int column = 0; column < width; column++) {
            TableColumn told = layout.columns().get(column);
            sheet.value(0, column, told.header());
            sheet.width(column, width(told));
            format(told, column, rows.size() + ROOM, sheet);
            for (int row = 0; row < rows.size(); row++) {
                put(rows.get(row).get(told.header()), row + 1, column, sheet);
            }
        }
        head(sheet, width);
        sheet.setAutoFilter(0, 0, Math.max(rows.size(), 1), width - 1);
    }

    private static void put(@Nullable Object value, int row, int column, Worksheet sheet) {
        if (value instanceof Double number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** How cells look and what they take; so too where nothing stands yet. */
    private static void format(TableColumn column, int at, int lastRow, Worksheet sheet) {
        String format =
                switch (column.kind()) {
                    case TEXT -> "@";
                    case NUMBER -> "General";
                    case WHOLE -> "0";
                    case DATE -> "dd.mm.yyyy";
                };
        sheet.style(at).format(format).set();
        sheet.range(1, at, lastRow, at)
                .style()
                .format(format)
                .verticalAlignment("top")
                .set();
        Choices choices = column.choices();
        if (choices != null && !choices.options().isEmpty()) {
            offer(choices, column, sheet.range(1, at, lastRow, at));
        } else if (column.kind() != TableColumn.Kind.TEXT) {
            requireNumber(column, at, lastRow, sheet);
        }
    }

    private static void offer(Choices choices, TableColumn column, Range cells) {
        String allowed = choices.several()
                ? "Erlaubt sind Wörter der Liste, mehrere durch Komma getrennt."
                : "Bitte einen Eintrag der Liste wählen (Blatt " + IDS + ").";
        cells.validateWithListByFormula(NAMED + choices.name())
                .allowBlank(true)
                .errorTitle(column.header())
                .error(allowed)
                .errorStyle(choices.several() ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP)
                .showErrorMessage(true);
    }

    /** Warns only: a decimal point, or a date as text, is understood too. */
    private static void requireNumber(TableColumn column, int at, int lastRow, Worksheet sheet) {
        sheet.range(1, at, lastRow, at)
                .validateWithFormula("ISNUMBER(" + letters(at) + "2)")
                .allowBlank(true)
                .errorTitle(column.header())
                .error("Erlaubt: " + column.allowed())
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true);
    }

    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    private static double width(TableColumn column) {
        return switch (column.kind()) {
            case DATE, WHOLE -> 13;
            case NUMBER -> 15;
            case TEXT -> column.choices() == null ? 30 : 24;
        };
    }

    private static void head(Worksheet sheet, int width) {
        sheet.range(0, 0, 0, width - 1)
                .style()
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 1);
    }

    private void explain(Worksheet sheet) {
        List<String> heads = List.of("Spalte", "Was sie sagt", "Was erlaubt ist", "Beispiel");
        double[] widths = {24, 70, 60, 24};
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, widths[column]);
        }
        int row = 1;
        for (TableColumn column : layout.columns()) {
            sheet.value(row, 0, column.header());
            sheet.value(row, 1, column.meaning());
            sheet.value(row, 2, column.allowed());
            sheet.value(row, 3, column.example());
            row++;
        }
        sheet.range(1, 0, row - 1, heads.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        head(sheet, heads.size());
    }

    private void writeIds(Worksheet sheet) {
        int column = 0;
        for (Choices choices : allChoices()) {
            sheet.value(0, column, choices.name());
            sheet.value(0, column + 1, "Name");
            sheet.width(column, 34);
            sheet.width(column + 1, 44);
            int row = 0;
            for (TableColumn.Option option : choices.options()) {
                sheet.value(++row, column, option.id());
                sheet.value(row, column + 1, option.name());
            }
            if (row > 0) {
                Range ids = sheet.range(1, column, row, column);
                ids.setFolderScope(true); // known to the other sheets too
                ids.setName(NAMED + choices.name());
            }
            column += 2;
        }
        if (column > 0) {
            head(sheet, column);
        }
    }

    private Set<Choices> allChoices() {
        Set<Choices> all = new LinkedHashSet<>();
        for (TableColumn column : layout.columns()) {
            Choices choices = column.choices();
            if (choices != null) {
                all.add(choices);
            }
        }
        return all;
    }
}
