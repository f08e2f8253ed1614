package org.pegel.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/** Turns what FastCSV finds into rows, within bounds. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Row> {

    private static final int MOST_COLUMNS = 16_384;
    static final int LONGEST_RECORD = 1 << 23;

    private final Place file;
    private List<Cell> cells = new ArrayList<>();
    private int line = 1;
    private int width;
    private int size;

    CsvRows(Place file) {
        this.file = file;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        cells = new ArrayList<>(width);
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        size += length;
        if (index >= MOST_COLUMNS || size > LONGEST_RECORD) {
            throw new InvalidFilesException(Problem.error(
                    file.at(line),
                    null,
                    "der Datensatz ist zu lang",
                    "höchstens " + MOST_COLUMNS + " Spalten und " + LONGEST_RECORD + " Zeichen"));
        }
        cells.add(length == 0 ? Cell.BLANK : Cell.text(new String(buffer, offset, length)));
    }

    @Override
    protected Row buildRecord() {
        width = cells.size();
        return new Row(file, line, cells);
    }

    /** In German, with the line on which the broken record starts. */
    InvalidFilesException explain(CsvParseException broken) {
        if (broken.getCause() instanceof InvalidFilesException ours) {
            return ours;
        }
        String cause = String.valueOf(broken.getCause() == null ? broken : broken.getCause());
        boolean afterQuote = cause.contains("after closing quote");
        return new InvalidFilesException(
                afterQuote
                        ? Problem.error(
                                file.at(line),
                                null,
                                "nach einem schließenden Anführungszeichen steht weiterer Text",
                                "Anführungszeichen innerhalb eines Feldes verdoppelt (\"\")")
                        : Problem.error(
                                file.at(line),
                                null,
                                "ein Anführungszeichen, das hier oder im selben Datensatz öffnet, wird nicht geschlossen, "
                                        + "oder ein Feld ist zu lang",
                                "Felder bis zu einer Million Zeichen, Anführungszeichen paarweise"));
    }
}
