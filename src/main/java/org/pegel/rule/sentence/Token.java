package org.pegel.rule.sentence;

import java.util.List;

/**
 * A word, number, sign or quoted text of a rule.
 *
 * @param text as it stands there; of quoted text what is between the marks
 * @param lower the same in small letters
 * @param kind what it is
 * @param line from 1
 * @param column from 1, of its first character
 * @param indent column of the first token of its line
 */
record Token(String text, String lower, Kind kind, int line, int column, int indent) {
    enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        SIGN
    }

    Token(String text, Kind kind, int line, int column, int indent) {
        this(text, WordForms.lower(text), kind, line, column, indent);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Several tokens as they stand there. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            if (before != null && (before.line != token.line || before.end() < token.column)) {
                text.append(' ');
            }
            text.append(token.kind == Kind.QUOTED ? '"' + token.text + '"' : token.text);
            before = token;
        }
        return text.toString();
    }

    /** Several tokens as one, at the place of the first. */
    static Token joined(List<Token> tokens) {
        Token first = tokens.get(0);
        return tokens.size() == 1 ? first : new Token(text(tokens), first.kind, first.line, first.column, first.indent);
    }

    private int end() {
        return column + text.length() + (kind == Kind.QUOTED ? 2 : 0);
    }

    boolean startsLine() {
        return column == indent;
    }
}
