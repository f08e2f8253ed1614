package org.pegel.table;

/**
 * Numbers as German offices write them: decimal comma or point, no leading zero ({@code ,2}, {@code -,8}), thousands
 * with point, comma, blank or apostrophe ({@code 1.234,5}, {@code 1 675}), a real minus sign. What can be read in two
 * ways ({@code 18.217}) is not guessed.
 */
public final class GermanNumber {

    private static final int LONGEST = 64;

    private GermanNumber() {}

    /** What is known about the decimal mark of a file or column. */
    public enum DecimalMark {
        /** {@code 18.217} is 18217; {@code 12.5} is unreadable. */
        COMMA,
        /** {@code 18.217} is a little more than 18; {@code 12,5} is unreadable. */
        POINT,
        /** Each number for itself; {@code 18.217} and {@code 18,217} are ambiguous. */
        EITHER;

        boolean allowsDecimal(char mark) {
            return this == EITHER || (this == COMMA) == (mark == ',');
        }

        boolean allowsThousands(char mark) {
            return this == EITHER || (this == COMMA) != (mark == ',');
        }
    }

    /** How a text reads as a number. */
    public sealed interface Reading {}

    /**
     * One number, beyond doubt.
     *
     * @param number always finite
     */
    public record Value(double number) implements Reading {}

    /** The two ways in which the text can be read. */
    public record Ambiguous(double withThousands, double withDecimals) implements Reading {

        /** German phrase for {@link Problem#message()}, to follow the name of the value. */
        public String message() {
            return "lässt sich auf zwei Arten lesen, als " + german(withThousands) + " und als " + german(withDecimals);
        }

        /** German phrase for {@link Problem#allowed()}: the two readings, written so that each has only one. */
        public String allowed() {
            String decimals = german(withDecimals);
            boolean stillAmbiguous = decimals.indexOf(',') == decimals.length() - 4;
            return german(withThousands) + " oder " + decimals + (stillAmbiguous ? "0" : "");
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
        return read(text, mark, true);
    }

    /**
     * Like {@link #read(String, DecimalMark)}.
     *
     * @param thousands whether thousands marks are allowed; otherwise {@code 18.217} has only one meaning
     */
    public static Reading read(String text, DecimalMark mark, boolean thousands) {
        String number = Blanks.trim(text);
        if (number.isEmpty() || number.length() > LONGEST) {
            return new Unreadable();
        }
        boolean negative = isMinus(number.charAt(0));
        if (negative || number.charAt(0) == '+') {
            number = Blanks.trim(number.substring(1));
        }
        return NumberShape.of(number, thousands).read(negative, mark);
    }

    /** With decimal comma and without thousands marks. */
    static String german(double number) {
        return PlainDecimal.of(number).replace('.', ',');
    }

    /** Hyphen, minus sign and en dash. */
    private static boolean isMinus(char character) {
        return character == '-' || character == '\u2212' || character == '\u2013';
    }
}
