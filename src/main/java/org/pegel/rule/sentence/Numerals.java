package org.pegel.rule.sentence;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.table.GermanNumber;

/** Numbers in figures and words. */
final class Numerals {
    private static final List<String> ONE = List.of("ein", "eine", "einen", "einem", "einer", "eines");
    private static final List<String> FROM_TWO =
            List.of("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf");
    private static final Map<String, Integer> FRACTIONS = Map.of(
            "hälfte",
            2,
            "drittel",
            3,
            "dritteln",
            3,
            "drittels",
            3,
            "viertel",
            4,
            "vierteln",
            4,
            "viertels",
            4,
            "fünftel",
            5,
            "fünfteln",
            5);

    private Numerals() {}

    /** A number in figures; absent when it is none, or could be two. */
    static OptionalDouble decimal(Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return OptionalDouble.empty();
        }
        return GermanNumber.read(token.text().replace('−', '-')) instanceof GermanNumber.Value value
                ? OptionalDouble.of(value.number())
                : OptionalDouble.empty();
    }

    /** A whole number from 1, in figures or as a word up to twelve; absent when it is none. */
    static OptionalDouble whole(Token token) {
        String text = token.lower();
        if (token.kind() == Token.Kind.WORD) {
            int at = FROM_TWO.indexOf(text);
            return ONE.contains(text)
                    ? OptionalDouble.of(1)
                    : at < 0 ? OptionalDouble.empty() : OptionalDouble.of(at + 2);
        }
        OptionalDouble number = decimal(token);
        return number.isPresent()
                        && number.getAsDouble() >= 1
                        && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? number
                : OptionalDouble.empty();
    }

    /** The n of "n-tel"; absent when the word is no such part. */
    static OptionalDouble parts(Token token) {
        Integer parts = FRACTIONS.get(token.lower());
        return parts == null ? OptionalDouble.empty() : OptionalDouble.of(parts);
    }
}
