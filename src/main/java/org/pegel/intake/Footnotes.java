package org.pegel.intake;

/** Marks that refer to a footnote: {@code 2019¹⁾}, {@code 2019 1)}, {@code 2019 *)}, {@code Schwabing*}, {@code 2019[2]}. */
final class Footnotes {

    private static final String MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁾⁽*";

    private Footnotes() {}

    /** The text without such marks at its end; the text itself when it has none or is nothing else. */
    static String strip(String text) {
        String rest = text.strip();
        String before;
        do {
            before = rest;
            rest = withoutBrackets(withoutMarks(rest)).strip();
        } while (!rest.equals(before));
        return rest.isEmpty() ? text : rest;
    }

    private static String withoutMarks(String text) {
        boolean closed = text.length() > 1 && text.endsWith(")") && isMark(text.charAt(text.length() - 2));
        int end = closed ? text.length() - 1 : text.length();
        while (end > 0 && isMark(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** {@code 1)} after a blank, and {@code [1]}. */
    private static String withoutBrackets(String text) {
        int end = text.length() - 1;
        if (end < 2 || (text.charAt(end) != ')' && text.charAt(end) != ']')) {
            return text;
        }
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        if (start == end || start == 0) {
            return text;
        }
        char before = text.charAt(start - 1);
        boolean mark = text.charAt(end) == ']' ? before == '[' : before == ' ' && text.lastIndexOf('(') < 0;
        return mark ? text.substring(0, start - 1) : text;
    }
}
