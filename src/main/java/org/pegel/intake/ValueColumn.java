package org.pegel.intake;

import java.util.Map;
import org.pegel.table.Cell;

/**
 * A column of values in one sheet.
 *
 * @param column from 1
 * @param says what all its values speak of, by its header or by the mapping
 * @param bases where numerator and denominator stand
 * @param quality the column of the quality, from 1; 0 when there is none
 */
record ValueColumn(int column, Map<Role, Cell> says, BaseColumns bases, int quality) {

    ValueColumn {
        says = Map.copyOf(says);
    }
}
