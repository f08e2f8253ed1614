package org.pegel.rule.sentence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/**
 * A rule as far as it is written.
 *
 * @param text its parts
 * @param section the one in which the cursor stands; absent before the first
 * @param tokens the whole words of that part
 * @param unfinished the word, or the quoted text, that the cursor ends; maybe empty
 * @param isInQuotes whether it is quoted text
 * @param isAtStartOfLine whether there is nothing before it in its line
 */
record Written(
        @Nullable RuleText text,
        @Nullable Section section,
        List<Token> tokens,
        String unfinished,
        boolean isInQuotes,
        boolean isAtStartOfLine) {

    static Written of(String rule, Place file, Problems problems) {
        int lineStart = rule.lastIndexOf('\n') + 1;
        String line = rule.substring(lineStart);
        int quote = openQuote(line);
        int start = quote >= 0 ? quote + 1 : startOfWord(line);
        String whole = rule.substring(0, lineStart + (quote >= 0 ? quote : start));
        List<RuleText> texts = RuleText.split(whole.lines().toList(), file, problems);
        RuleText text = texts.isEmpty() ? null : texts.get(texts.size() - 1);
        Section section = text == null ? null : last(text);
        return new Written(
                text,
                section,
                section == null ? List.of() : section.tokens(),
                line.substring(start),
                quote >= 0,
                quote < 0 && line.substring(0, start).isBlank());
    }

    private static @Nullable Section last(RuleText text) {
        Section last = null;
        for (Section section : text.sections().values()) {
            last = section;
        }
        return last;
    }

    /** Index of the quote that is not closed; -1 when all are. */
    private static int openQuote(String line) {
        int open = -1;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean quote = character == '"' || character == '„' || character == '“' || character == '”';
            if (quote) {
                open = open < 0 ? at : -1;
            }
        }
        return open;
    }

    private static int startOfWord(String line) {
        int at = line.length();
        while (at > 0 && !Character.isWhitespace(line.charAt(at - 1)) && line.charAt(at - 1) != ',') {
            at--;
        }
        return at;
    }

    boolean isIn(String key) {
        return section != null && section.key().equals(key);
    }

    boolean has(String key) {
        return text != null && text.section(key) != null;
    }

    /** Whether something begins with what is not finished. */
    boolean fits(String candidate) {
        return WordForms.lower(candidate).startsWith(WordForms.lower(unfinished));
    }

    boolean lastWordIs(String word) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).lower().equals(word);
    }

    /** What the last of these words stands for; empty when there is none. */
    String lastKeyword(Map<String, String> keywords) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String kind = tokens.get(i).kind() == Token.Kind.WORD
                    ? keywords.get(tokens.get(i).lower())
                    : null;
            if (kind != null) {
                return kind;
            }
        }
        return "";
    }
}
