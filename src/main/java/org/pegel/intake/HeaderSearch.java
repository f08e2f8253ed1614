package org.pegel.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Row;

/** Looks for the header below the titles that offices like to put first, and remembers the titles. */
final class HeaderSearch {

    private static final int DEEPEST = 50;

    private final Mapping mapping;
    private final int height;
    private final int firstLine;
    private final Deque<Row> window = new ArrayDeque<>();
    private final List<Row> titles;
    private @Nullable SheetColumns best;
    private int rowsSeen;

    /**
     * Prepares the search.
     *
     * @param firstLine the line of the first header row; 0 when it is to be found
     * @param titles rows that came before
     */
    HeaderSearch(Mapping mapping, int firstLine, List<Row> titles) {
        this.mapping = mapping;
        this.height = mapping.layout().headerRows();
        this.firstLine = firstLine;
        this.titles = new ArrayList<>(titles);
    }

    /** Looks at the next row; true when the header is found, and this row is its last. */
    boolean found(Row row) {
        if (row.isBlank() || rowsSeen++ >= DEEPEST) {
            return false;
        }
        window.add(row);
        if (window.size() > height) {
            titles.add(window.remove());
        }
        if (window.size() < height || (firstLine > 0 && window.element().line() != firstLine)) {
            return false;
        }
        SheetColumns columns = new SheetColumns(new Header(List.copyOf(window)), mapping);
        boolean complete = columns.found() > 0 && columns.obstacles().isEmpty();
        if (complete || best == null || columns.found() > best.found()) {
            best = columns;
        }
        return complete;
    }

    /** What was {@linkplain #found found}. */
    SheetColumns header() {
        if (best == null) {
            throw new IllegalStateException("no header found");
        }
        return best;
    }

    /** The most likely header so far; absent when no row fits at all. */
    @Nullable
    SheetColumns best() {
        return best != null && best.found() > 0 ? best : null;
    }

    /** The rows above the rows looked at last that could be a header. */
    List<Row> titles() {
        return List.copyOf(titles);
    }
}
