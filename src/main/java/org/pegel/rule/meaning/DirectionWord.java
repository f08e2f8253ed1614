package org.pegel.rule.meaning;

import org.pegel.assessment.Assessment;

/** Words that say which way: +1 for up, −1 for down. */
final class DirectionWord {
    private DirectionWord() {}

    /** Of a word that says it for every indicator. */
    static int of(String word) {
        return switch (word) {
            case "über", "höher", "gestiegen", "steigt", "oberhalb", "gewachsen" -> 1;
            case "unter", "niedriger", "gesunken", "sinkt", "unterhalb", "geschrumpft" -> -1;
            default -> throw new IllegalArgumentException("No direction \"" + word + "\"");
        };
    }

    /** Of a word that may ask what is better and what is worse for the indicator. */
    static int of(String word, Assessment series) {
        int better = series.indicator().direction().sign();
        return switch (word) {
            case "besser", "verbessert", "verbesserung" -> better;
            case "schlechter", "verschlechtert", "verschlechterung" -> -better;
            default -> of(word);
        };
    }

    /** Whether a word is about getting worse; else it is about getting better. */
    static boolean isWorse(String word) {
        return switch (word) {
            case "schlechter", "verschlechtert", "verschlechterung" -> true;
            case "besser", "verbessert", "verbesserung" -> false;
            default -> throw new IllegalArgumentException("Neither better nor worse: \"" + word + "\"");
        };
    }
}
