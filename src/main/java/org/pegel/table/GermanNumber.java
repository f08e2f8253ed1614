package org.pegel.table;

/**
 * Numbers as German offices write them: decimal comma or point, no leading zero ({@code ,2}, {@code -,8}), thousands
 * with point, comma, blank or apostrophe ({@code 1.234,5}, {@code 1 675}), a real minus sign. What can be read in two
 * ways ({@code 18.217}) is not guessed.
 */
public final class GermanNumber {

    private GermanNumber() {}

    /** What is known about the decimal mark of a file or column. */
    public enum DecimalMark {
        /** {@code 18.217} is 18217; {@code 12.5} is unreadable. */
        COMMA,
        /** {@code 18.217} is a little more than 18; {@code 12,5} is unreadable. */
        POINT,
        /** Each number for itself; {@code 18.217} is ambiguous. */
        EITHER
    }

    /** How a text reads as a number. */
    public sealed interface Reading {}

    /** @param number always finite */
    public record Value(double number) implements Reading {}

    /** The two ways in which the text can be read. */
    public record Ambiguous(double withThousands, double withDecimals) implements Reading {

        /** German sentence without a full stop for {@link Problem#message()}. */
        public String message() {
            throw new UnsupportedOperationException();
        }
    }

    /** Not a number. */
    public record Unreadable() implements Reading {}

    /** Reads each number for itself. */
    public static Reading read(String text) {
        return read(text, DecimalMark.EITHER);
    }

    /** White space around the number is ignored. */
    public static Reading read(String text, DecimalMark mark) {
        throw new UnsupportedOperationException();
    }
}
