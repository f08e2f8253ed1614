package org.pegel.rule.sentence;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the gaps of a statement, by name of the slot: numbers, or words (ids of choices, periods, spans of time).
 * Asking for a slot that the form does not have, or as the wrong kind, is our bug and fails. Immutable.
 */
public final class Arguments {
    /** Without any. */
    public static final Arguments NONE = new Arguments(Map.of(), Map.of(), 1);

    private final Map<String, Double> numbers;
    private final Map<String, String> words;
    private final int mean;

    /**
     * Arguments of a statement.
     *
     * @param mean over how many periods the statement's numbers are means; 1 for the single period
     */
    public Arguments(Map<String, Double> numbers, Map<String, String> words, int mean) {
        this.numbers = Map.copyOf(numbers);
        this.words = Map.copyOf(words);
        this.mean = mean;
    }

    Arguments ofMean(int periods) {
        return new Arguments(numbers, words, periods);
    }

    /** A value, difference, share (1 for 100 %) or number. */
    public double number(String slot) {
        return known(numbers.get(slot), slot);
    }

    /** A number of things, periods or years; at least 1. */
    public int count(String slot) {
        return (int) number(slot);
    }

    /** The id of a choice, a period as the catalogue writes it, or an ISO span of time. */
    public String word(String slot) {
        return known(words.get(slot), slot);
    }

    /** A slot with the choice of a comparison. */
    public Comparison comparison(String slot) {
        return Comparison.of(word(slot));
    }

    /** Over how many periods the numbers of the statement are means; absent when they are those of single periods. */
    public OptionalInt mean() {
        return mean > 1 ? OptionalInt.of(mean) : OptionalInt.empty();
    }

    private static <T> T known(@Nullable T argument, String slot) {
        if (argument == null) {
            throw new IllegalArgumentException("No argument \"" + slot + "\"");
        }
        return argument;
    }

    /** Name and value of each, by name: {@code (abstand=10;lage=unter;mittel=3)}. */
    String canonical() {
        Map<String, String> all = new TreeMap<>(words);
        numbers.forEach((slot, number) -> all.put(slot, plain(number)));
        if (mean > 1) {
            all.put("mittel", Integer.toString(mean));
        }
        return all.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .collect(Collectors.joining(";", "(", ")"));
    }

    static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arguments that
                && numbers.equals(that.numbers)
                && words.equals(that.words)
                && mean == that.mean;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * numbers.hashCode() + words.hashCode()) + mean;
    }

    @Override
    public String toString() {
        return canonical();
    }
}
