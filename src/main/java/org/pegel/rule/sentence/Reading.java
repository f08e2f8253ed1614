package org.pegel.rule.sentence;

import org.jspecify.annotations.Nullable;

/**
 * What a gap was filled with.
 *
 * @param number absent for words
 * @param word absent for numbers
 * @param unit the unit written with a number, or the kind of period; absent when none is written
 * @param end index of the token after it
 */
record Reading(@Nullable Double number, @Nullable String word, @Nullable String unit, int end) {
    static Reading number(double number, @Nullable String unit, int end) {
        return new Reading(number, null, unit, end);
    }

    static Reading word(String word, int end) {
        return new Reading(null, word, null, end);
    }
}
