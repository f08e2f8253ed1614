package org.pegel.table;

import org.jspecify.annotations.Nullable;

/** An address such as {@code C7}, within the bounds of the file format. */
record CellReference(int row, int column) {

    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    private static final int LETTERS = 26;
    private static final int LONGEST_NUMBER = 9;

    /** {@code null} for what is none, or lies beyond the last row or column that a workbook can have. */
    static @Nullable CellReference of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int column = 0;
        int row = 0;
        int at = 0;
        while (at < text.length() && isLetter(text.charAt(at)) && column <= MOST_COLUMNS) {
            column = column * LETTERS + (Character.toUpperCase(text.charAt(at++)) - 'A' + 1);
        }
        int letters = at;
        while (at < text.length() && isDigit(text.charAt(at)) && row <= MOST_ROWS) {
            row = row * 10 + (text.charAt(at++) - '0');
        }
        boolean whole = at == text.length() && letters > 0 && at > letters;
        boolean within = row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS;
        return whole && within ? new CellReference(row, column) : null;
    }

    /** A whole number from 0; −1 for anything else, or a number beyond a billion. */
    static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= LONGEST_NUMBER;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = isDigit(text.charAt(i));
        }
        return digits ? Integer.parseInt(text) : -1;
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** {@code B4:E4}; {@code null} for what is no range. */
    static @Nullable MergedRange range(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (text == null || colon < 0) {
            return null;
        }
        CellReference first = of(text.substring(0, colon));
        CellReference last = of(text.substring(colon + 1));
        if (first == null || last == null || first.row > last.row || first.column > last.column) {
            return null;
        }
        return new MergedRange(first.row, first.column, last.row, last.column);
    }
}
