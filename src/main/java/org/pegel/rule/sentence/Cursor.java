package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens of a part of a rule, one after the other. */
final class Cursor {
    private final List<Token> tokens;
    private final Token before;
    private int at;

    /** @param before stands for the place before the first one */
    Cursor(List<Token> tokens, Token before) {
        this.tokens = tokens;
        this.before = before;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The token here; at the end the last one. */
    Token here() {
        return isAtEnd() ? tokens.isEmpty() ? before : tokens.get(tokens.size() - 1) : tokens.get(at);
    }

    Token take() {
        Token here = here();
        at++;
        return here;
    }

    /** Goes on to this sign, or to the end. */
    void skipTo(String sign) {
        while (!isAtEnd() && !tokens.get(at).is(sign)) {
            at++;
        }
    }

    /** Goes on when one of these words or signs stands here. */
    boolean skip(String... words) {
        boolean found = !isAtEnd() && isOneOf(tokens.get(at), words);
        at += found ? 1 : 0;
        return found;
    }

    /** The words or quoted names that stand here, with commas or "und" between them. */
    List<Token> names(Predicate<Token> isKeyword) {
        List<Token> names = new ArrayList<>();
        while (!isAtEnd()) {
            int start = at;
            boolean joined = names.isEmpty() || skip(",") || skip("und");
            Token next = isAtEnd() ? null : tokens.get(at);
            if (!joined || !isName(next, isKeyword)) {
                at = start;
                break;
            }
            names.add(take());
        }
        return names;
    }

    private static boolean isName(@Nullable Token token, Predicate<Token> isKeyword) {
        return token != null
                && (token.kind() == Token.Kind.QUOTED || (token.kind() != Token.Kind.SIGN && !isKeyword.test(token)));
    }

    private static boolean isOneOf(Token token, String... words) {
        if (token.kind() == Token.Kind.QUOTED) {
            return false;
        }
        for (String word : words) {
            if (token.text().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
