package org.pegel.rule.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which words count as the same, however they are inflected or capitalised. Immutable. */
final class WordForms {
    private final Map<String, String> normal = new HashMap<>();

    /** @param classes words that stand for each other; a word in two classes is our bug */
    WordForms(List<List<String>> classes) {
        for (List<String> words : classes) {
            for (String word : words) {
                String other = normal.put(lower(word), lower(words.get(0)));
                if (other != null) {
                    throw new IllegalArgumentException("The word \"" + word + "\" is in two classes");
                }
            }
        }
    }

    /** The one spelling that stands for all. */
    String normal(String word) {
        return normalOfLower(lower(word));
    }

    String normal(Token token) {
        return normalOfLower(token.lower());
    }

    private String normalOfLower(String lower) {
        return normal.getOrDefault(lower, lower);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.GERMAN);
    }
}
