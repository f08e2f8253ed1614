package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.table.Row;

/** Looks for the header below the titles that offices like to put first. */
final class HeaderSearch {

    private static final int DEEPEST = 50;

    private final Mapping mapping;
    private @Nullable SheetColumns best;
    private int rowsSeen;

    HeaderSearch(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Looks at the next row; true when the header is found, in this row or an earlier one. */
    boolean found(Row row) {
        if (isComplete()) {
            return true;
        }
        if (!row.isBlank() && rowsSeen++ < DEEPEST) {
            SheetColumns columns = new SheetColumns(row, mapping);
            if (best == null || columns.found() > best.found()) {
                best = columns;
            }
        }
        return isComplete();
    }

    private boolean isComplete() {
        return best != null && best.obstacles(mapping).isEmpty();
    }

    /** The most likely header so far; absent when no row fits at all. */
    @Nullable
    SheetColumns best() {
        return best != null && best.found() > 0 ? best : null;
    }
}
