package org.pegel.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands. What does not apply is {@code null}: the sheet outside workbooks, line and column for a
 * problem of the file as a whole.
 *
 * @param file name of the file, without its folder
 * @param sheet name of the sheet, workbooks only
 * @param line from 1; in a CSV file the physical line on which the record starts
 * @param column from 1; in tables the number of the column, in YAML that of the character
 * @param cell such as {@code C7}, workbooks only
 */
public record Place(
        String file, @Nullable String sheet, @Nullable Integer line, @Nullable Integer column, @Nullable String cell) {

    public static Place of(String file) {
        return new Place(file, null, null, null, null);
    }

    public static Place of(Path file) {
        Path name = file.getFileName();
        return of(name == null ? file.toString() : name.toString());
    }

    /** The same file, on this sheet of the workbook. */
    public Place inSheet(String name) {
        return new Place(file, name, null, null, null);
    }

    /** The same file and sheet, on this line as a whole. */
    public Place at(int newLine) {
        return new Place(file, sheet, newLine, null, null);
    }

    /** The same file and sheet, at this line and column; in a workbook this is also a cell. */
    public Place at(int newLine, int newColumn) {
        String newCell = sheet == null ? null : columnLetters(newColumn) + newLine;
        return new Place(file, sheet, newLine, newColumn, newCell);
    }

    /** In German: {@code ziele.csv, Zeile 7, Spalte 8} or {@code export_ar.xlsx, Blatt ARBEITSMARKT, Zelle C7}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Printable.of(file));
        if (sheet != null) {
            text.append(", Blatt ").append(Printable.of(sheet));
        }
        if (cell != null) {
            return text.append(", Zelle ").append(cell).toString();
        }
        if (line != null) {
            text.append(", Zeile ").append(line);
        }
        if (column != null) {
            text.append(", Spalte ").append(column);
        }
        return text.toString();
    }

    private static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
