package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of one or several words, such as units and levels, found in a text; the last word may be inflected. Immutable once
 * filled.
 */
final class Phrases {
    private static final List<String> ENDINGS = List.of("", "n", "en", "e", "s", "es");

    private final Map<List<String>, String> meanings = new LinkedHashMap<>();

    /** Adds a name for a meaning; the first meaning of a name stays. */
    void add(String name, String meaning) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            words.add(WordForms.lower(word));
        }
        meanings.putIfAbsent(List.copyOf(words), meaning);
    }

    /** Each name that stands at a place, with its end. */
    List<Reading> at(List<Token> tokens, int from, int to) {
        List<Reading> found = new ArrayList<>();
        meanings.forEach((words, meaning) -> {
            if (from + words.size() <= to && stands(words, tokens, from)) {
                found.add(Reading.word(meaning, from + words.size()));
            }
        });
        return found;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int from) {
        int last = words.size() - 1;
        for (int i = 0; i <= last; i++) {
            Token token = tokens.get(from + i);
            String text = token.lower();
            boolean same = i < last ? text.equals(words.get(i)) : isInflected(text, words.get(i));
            if (!same || token.kind() == Token.Kind.QUOTED) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInflected(String text, String word) {
        return text.startsWith(word) && ENDINGS.contains(text.substring(word.length()));
    }

    /** The names, as they were added, in small letters. */
    List<String> names() {
        return meanings.keySet().stream().map(words -> String.join(" ", words)).toList();
    }
}
