package org.pegel.rule.sentence;

import java.util.List;

/**
 * A part of a rule that starts with one of the keywords at the start of a line, and its further lines.
 *
 * @param key the keyword
 * @param start its first token
 * @param tokens what follows the keyword and its colon
 * @param text the same as one line of text
 */
record Section(String key, Token start, List<Token> tokens, String text) {
    static final String RULE = "Regel";
    static final String ID = "Kennung";
    static final String BASIS = "Grundlage";
    static final String SCOPE = "Gilt für";
    static final String FROM = "Gilt ab";
    static final String TO = "Gilt bis";
    static final String REPLACES = "Ersetzt";
    static final String WHEN = "Wenn";
    static final String THEN = "Dann";

    /** All keywords, in the usual order. */
    static final List<String> KEYS = List.of(RULE, ID, BASIS, SCOPE, FROM, TO, REPLACES, WHEN, THEN);

    /** Those that may go on over several lines. */
    static final List<String> LONG = List.of(SCOPE, WHEN, THEN);

    /** The last token, or the keyword when nothing follows. */
    Token last() {
        return tokens.isEmpty() ? start : tokens.get(tokens.size() - 1);
    }
}
