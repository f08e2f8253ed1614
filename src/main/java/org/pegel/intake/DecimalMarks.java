package org.pegel.intake;

import java.util.HashMap;
import java.util.Map;
import org.pegel.table.Cell;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Value;
import org.pegel.table.Row;
import org.pegel.table.TableFile;

/**
 * The decimal mark of each column of a sheet, found out by reading the column once more, and only when a number leaves
 * it open: one kind of mark beyond doubt, and never the other, settles the column.
 */
final class DecimalMarks {

    private final TableFile file;
    private final String sheet;
    private final int headerLine;
    private final Map<Integer, DecimalMark> known = new HashMap<>();

    DecimalMarks(TableFile file, String sheet, int headerLine) {
        this.file = file;
        this.sheet = sheet;
        this.headerLine = headerLine;
    }

    /** @param column from 1; 0 for what stands in no column */
    DecimalMark of(int column) {
        return known.computeIfAbsent(column, this::detect);
    }

    private DecimalMark detect(int column) {
        if (column == 0) {
            return DecimalMark.EITHER;
        }
        Evidence evidence = new Evidence(column);
        file.read(sheet, evidence::look);
        return evidence.verdict();
    }

    private final class Evidence {
        private final int column;
        private boolean comma;
        private boolean point;

        Evidence(int column) {
            this.column = column;
        }

        void look(Row row) {
            Cell cell = row.cell(column);
            String text = cell.kind() == Cell.Kind.TEXT && row.line() > headerLine ? cell.text() : null;
            if (text != null && !(comma && point)) {
                boolean withComma = GermanNumber.read(text, DecimalMark.COMMA) instanceof Value;
                boolean withPoint = GermanNumber.read(text, DecimalMark.POINT) instanceof Value;
                comma |= withComma && !withPoint;
                point |= withPoint && !withComma;
            }
        }

        DecimalMark verdict() {
            if (comma == point) {
                return DecimalMark.EITHER;
            }
            return comma ? DecimalMark.COMMA : DecimalMark.POINT;
        }
    }
}
