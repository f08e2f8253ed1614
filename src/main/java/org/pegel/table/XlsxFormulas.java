package org.pegel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the cells of a sheet whose formula takes its value from outside the workbook: another file, a program, the net. */
final class XlsxFormulas {

    /** {@code [1]Tabelle!A1}, but not the column of a table ({@code Tabelle1[2023]}); and functions that ask others. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.\\]\\[])\\[\\d+\\]|\\|.*!|\\b(WEBSERVICE|RTD|DDE|IMAGE|CUBE\\w+|CALL|REGISTER\\.ID)\\s*\\(",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST = 1 << 16;
    private static final int MOST = 10_000;

    private final List<MergedRange> outside = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable MergedRange cells;

    /**
     * A formula begins.
     *
     * @param shared the cells that share it, as the file says it; absent when it stands for its cell alone
     */
    void start(int row, int column, @Nullable String shared) {
        MergedRange range = CellReference.range(shared);
        cells = range == null ? new MergedRange(row, column, row, column) : range;
        text.setLength(0);
    }

    boolean isOpen() {
        return cells != null;
    }

    void text(String piece) {
        if (text.length() < LONGEST) {
            text.append(piece);
        }
    }

    void end() {
        MergedRange range = cells;
        if (range != null && outside.size() < MOST && OUTSIDE.matcher(text).find()) {
            outside.add(range);
        }
        cells = null;
    }

    /** Cells whose value comes from outside. */
    List<MergedRange> outside() {
        return outside;
    }
}
