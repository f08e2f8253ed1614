package org.pegel.rule.sentence;

/**
 * A word, number, sign or quoted text of a rule.
 *
 * @param text as it stands there; of quoted text what is between the marks
 * @param kind what it is
 * @param line from 1
 * @param column from 1, of its first character
 * @param indent column of the first token of its line
 */
record Token(String text, Kind kind, int line, int column, int indent) {
    enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean startsLine() {
        return column == indent;
    }
}
