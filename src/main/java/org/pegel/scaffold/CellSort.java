package org.pegel.scaffold;

import org.pegel.intake.GermanPeriod;
import org.pegel.intake.Signs;
import org.pegel.table.Cell;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.Unreadable;

/** What a cell looks like before anybody knows what it means. */
enum CellSort {
    BLANK,
    TEXT,
    NUMBER,
    /** A period; a year may as well be a number. */
    PERIOD,
    /** Stands in the place of a number. */
    SIGN;

    private static final Signs SIGNS = Signs.usual();

    static CellSort of(Cell cell) {
        String text = cell.trimmed();
        if (text == null) {
            return BLANK;
        }
        if (GermanPeriod.parse(text).isPresent()) {
            return PERIOD;
        }
        if (cell.kind() == Cell.Kind.NUMBER || !(GermanNumber.read(text) instanceof Unreadable)) {
            return NUMBER;
        }
        return SIGNS.isSign(text) ? SIGN : TEXT;
    }
}
