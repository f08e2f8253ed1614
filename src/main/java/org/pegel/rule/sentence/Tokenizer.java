package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/**
 * Takes lines apart into words, numbers, signs and quoted text, each with its place. Looks at each character once. Quoted
 * text ends on its line: „…“, "…" or »…«.
 */
final class Tokenizer {
    private static final String OPENING = "\"„“»«";
    private static final String SIGNS = ",:;()[]{}<>&|=!?*/\\$@#^~`+';";

    private final Place file;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private String line = "";
    private int number;
    private int indent;
    private int at;

    Tokenizer(Place file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Adds the tokens of a line. */
    void add(String text, int lineNumber) {
        line = text;
        number = lineNumber;
        indent = 0;
        at = 0;
        while (at < line.length()) {
            if (isBlank(line.charAt(at))) {
                at++;
            } else {
                indent = indent == 0 ? at + 1 : indent;
                token();
            }
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    private void token() {
        char first = line.charAt(at);
        if (OPENING.indexOf(first) >= 0) {
            quoted(first);
        } else if (isNumberStart()) {
            number();
        } else if (first == '%') {
            percent();
        } else if (SIGNS.indexOf(first) >= 0) {
            take(at + 1, Token.Kind.SIGN);
        } else {
            word();
        }
    }

    private void quoted(char opening) {
        String closing =
                opening == '"' ? "\"" : opening == '„' ? "“”\"" : opening == '“' ? "”\"" : opening == '»' ? "«" : "»";
        int end = at + 1;
        while (end < line.length() && closing.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        if (end == line.length()) {
            problems.error(
                    file.at(number, at + 1),
                    line.substring(at),
                    "dieses Anführungszeichen wird in der Zeile nicht geschlossen",
                    "Text zwischen zwei Anführungszeichen in einer Zeile");
        }
        tokens.add(new Token(line.substring(at + 1, end), Token.Kind.QUOTED, number, at + 1, indent));
        at = Math.min(line.length(), end + 1);
    }

    private boolean isNumberStart() {
        char first = line.charAt(at);
        boolean sign = first == '-' || first == '−' || first == '+';
        return isDigit(at) || (sign && isDigit(at + 1));
    }

    /** Digits with marks between digits: 12,5 and 1.000, but also 2019/20, 12.03.2024 and 2023-H1. */
    private void number() {
        int end = at + 1;
        while (end < line.length() && (isWordPart(end) || isMarkInside(end))) {
            end++;
        }
        take(end, Token.Kind.NUMBER);
    }

    private boolean isMarkInside(int index) {
        char mark = line.charAt(index);
        return (mark == ',' || mark == '.' || mark == '/' || mark == '-')
                && index + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(index + 1));
    }

    private void percent() {
        int end = at + 1;
        if (end + 1 < line.length() && line.charAt(end) == '-' && Character.isLetter(line.charAt(end + 1))) {
            end++;
            while (end < line.length() && isWordPart(end)) {
                end++;
            }
        }
        take(end, Token.Kind.WORD);
    }

    private void word() {
        int end = at + 1;
        while (end < line.length() && (isWordPart(end) || isJoined(end))) {
            end++;
        }
        take(end, Token.Kind.WORD);
    }

    /** A hyphen or point within a word: z-Wert, kita-besuch. */
    private boolean isJoined(int index) {
        char mark = line.charAt(index);
        return (mark == '-' || mark == '.' || mark == '/')
                && index + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(index + 1));
    }

    private boolean isWordPart(int index) {
        return Character.isLetterOrDigit(line.charAt(index));
    }

    private boolean isDigit(int index) {
        return index < line.length() && line.charAt(index) >= '0' && line.charAt(index) <= '9';
    }

    private static boolean isBlank(char character) {
        return character == '\t' || Character.isSpaceChar(character);
    }

    private void take(int end, Token.Kind kind) {
        tokens.add(new Token(line.substring(at, end), kind, number, at + 1, indent));
        at = end;
    }
}
