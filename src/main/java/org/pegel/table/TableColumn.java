package org.pegel.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that people edit, and what they are told about it.
 *
 * @param header the German header
 * @param kind what its cells hold
 * @param required whether the table must have it
 * @param meaning what it says
 * @param allowed what may stand there
 * @param example one value
 * @param choices what a cell may be chosen from; absent when anything of the kind may stand there
 */
public record TableColumn(
        String header,
        Kind kind,
        boolean required,
        String meaning,
        String allowed,
        String example,
        @Nullable Choices choices) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** Years and counts. */
        WHOLE,
        DATE
    }

    /**
     * What cells may be chosen from. Columns with the same choices share them.
     *
     * @param name what they are, a German word of letters alone
     * @param options in the order in which they are offered
     * @param several whether a cell may hold more than one, separated by commas
     */
    public record Choices(String name, List<Option> options, boolean several) {
        public Choices {
            options = List.copyOf(options);
        }

        /** Exactly one. */
        public static Choices one(String name, List<Option> options) {
            return new Choices(name, options, false);
        }

        /** Words that explain themselves. */
        public static Choices words(String name, List<String> words) {
            return new Choices(name, options(words), false);
        }

        /** Words that explain themselves, of which a cell may hold several. */
        public static Choices severalWords(String name, List<String> words) {
            return new Choices(name, options(words), true);
        }

        private static List<Option> options(List<String> words) {
            return words.stream().map(word -> new Option(word, "")).toList();
        }
    }

    /**
     * One choice.
     *
     * @param id what stands in the cell
     * @param name what it is called; empty when it explains itself
     */
    public record Option(String id, String name) {}

    public static TableColumn text(String header, String meaning, String allowed, String example) {
        return new TableColumn(header, Kind.TEXT, false, meaning, allowed, example, null);
    }

    public static TableColumn number(String header, String meaning, String allowed, String example) {
        return new TableColumn(header, Kind.NUMBER, false, meaning, allowed, example, null);
    }

    public static TableColumn whole(String header, String meaning, String allowed, String example) {
        return new TableColumn(header, Kind.WHOLE, false, meaning, allowed, example, null);
    }

    public static TableColumn date(String header, String meaning, String allowed, String example) {
        return new TableColumn(header, Kind.DATE, false, meaning, allowed, example, null);
    }

    public static TableColumn choice(String header, String meaning, String allowed, String example, Choices choices) {
        return new TableColumn(header, Kind.TEXT, false, meaning, allowed, example, choices);
    }

    /** The same, but the table must have it. */
    public TableColumn needed() {
        return new TableColumn(header, kind, true, meaning, allowed, example, choices);
    }
}
