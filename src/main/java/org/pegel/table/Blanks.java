package org.pegel.table;

/** White space as spreadsheets and offices write it: no-break, thin and narrow blanks count, and a stray BOM. */
final class Blanks {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {}

    static boolean isBlank(int character) {
        return character <= ' '
                || (character > '~'
                        && (Character.isSpaceChar(character)
                                || Character.isWhitespace(character)
                                || character == BYTE_ORDER_MARK));
    }

    /** Whether there is nothing but white space. */
    static boolean isBlank(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Trimmed, with each run of white space inside replaced by one blank. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            if (!blank) {
                collapsed.append(text.charAt(i));
            } else if (!blankBefore) {
                collapsed.append(' ');
            }
            blankBefore = blank;
        }
        return trim(collapsed.toString());
    }
}
