package org.pegel.rule.sentence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What must be true for a rule to speak. Clauses about a number that is absent are neither true nor false: not
 * decidable. So is what follows from them: "und" is false as soon as one part is false, "oder" true as soon as one is
 * true, and else not decidable when a part is not; the opposite of what is not decidable is not either. A rule speaks
 * only when its condition is true.
 */
public sealed interface Condition {

    /**
     * The one text of this meaning: two conditions have the same text only when they mean the same. Made of ids and numbers,
     * of no words that anybody wrote.
     */
    String canonical();

    /**
     * One form of the language, filled in: about one series at one period.
     *
     * @param arguments what stands in its gaps; for a form that can speak of means, also over how many periods
     */
    record Clause(Form form, Arguments arguments) implements Condition {
        @Override
        public String canonical() {
            return form.id() + arguments.canonical();
        }
    }

    /** Every part is true. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = several(parts);
        }

        @Override
        public String canonical() {
            return joined("und", parts);
        }
    }

    /** At least one part is true. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = several(parts);
        }

        @Override
        public String canonical() {
            return joined("oder", parts);
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public String canonical() {
            return "nicht[" + part.canonical() + "]";
        }
    }

    /**
     * A condition about single series holds often enough: for indicators of a field in one district, or for districts of a
     * level for one indicator. The only condition that speaks of several series; never inside another one of its kind, and a
     * rule that has one has no clause outside of it.
     *
     * @param count how often
     * @param each what is counted; holds no other {@code Counted}
     */
    record Counted(Count count, Condition each) implements Condition {
        @Override
        public String canonical() {
            return count.canonical() + "[" + each.canonical() + "]";
        }
    }

    private static List<Condition> several(List<Condition> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("\"und\" and \"oder\" join at least two conditions");
        }
        return List.copyOf(parts);
    }

    private static String joined(String word, List<Condition> parts) {
        return parts.stream().map(Condition::canonical).collect(Collectors.joining(";", word + "[", "]"));
    }
}
