package org.pegel.table;

import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber.Ambiguous;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Reading;
import org.pegel.table.GermanNumber.Unreadable;
import org.pegel.table.GermanNumber.Value;

/** The marks that stand in an unsigned number, and what they can mean together. */
final class NumberShape {

    private static final char NONE = 0;
    private static final int GROUP = 3;
    private static final int LONGEST_EXPONENT = 3;

    private final String mantissa;
    private final String exponent;
    private final boolean onlyKnownCharacters;
    private final boolean mayBeGrouped;
    private int points;
    private int commas;
    /** The one character other than point and comma that separates thousands. */
    private char separator = NONE;

    private NumberShape(String mantissa, String exponent, boolean mayBeGrouped) {
        this.mantissa = mantissa;
        this.exponent = exponent;
        this.mayBeGrouped = mayBeGrouped;
        this.onlyKnownCharacters = countMarks() && isExponent(exponent);
    }

    /** @param thousands whether thousands marks are allowed */
    static NumberShape of(String number, boolean thousands) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        return e < 0
                ? new NumberShape(number, "", thousands)
                : new NumberShape(number.substring(0, e), number.substring(e), thousands);
    }

    private boolean countMarks() {
        for (int i = 0; i < mantissa.length(); i++) {
            char character = mantissa.charAt(i);
            if (character == '.') {
                points++;
            } else if (character == ',') {
                commas++;
            } else if (!isDigit(character) && !isTheSeparator(character)) {
                return false;
            }
        }
        return !mantissa.isEmpty();
    }

    private boolean isTheSeparator(char character) {
        boolean known = character == '\'' || character == '\u2019' || Blanks.isBlank(character);
        if (known && separator == NONE) {
            separator = character;
        }
        return known && character == separator;
    }

    Reading read(boolean negative, DecimalMark known) {
        if (!onlyKnownCharacters) {
            return new Unreadable();
        }
        if (separator != NONE) {
            return withSeparator(negative, known);
        }
        if (points > 0 && commas > 0) {
            char decimal = mantissa.lastIndexOf('.') > mantissa.lastIndexOf(',') ? '.' : ',';
            return grouped(decimal == '.' ? ',' : '.', decimal, negative, known);
        }
        if (points + commas == 0) {
            return value(mantissa, negative);
        }
        return withOneKindOfMark(points > 0 ? '.' : ',', negative, known);
    }

    private Reading withSeparator(boolean negative, DecimalMark known) {
        if (points + commas > 1) {
            return new Unreadable();
        }
        return grouped(separator, points > 0 ? '.' : commas > 0 ? ',' : NONE, negative, known);
    }

    private Reading withOneKindOfMark(char mark, boolean negative, DecimalMark known) {
        Reading thousands = known.allowsThousands(mark) ? grouped(mark, NONE, negative, known) : new Unreadable();
        Reading decimals = known.allowsDecimal(mark) && points + commas == 1
                ? decimal(mantissa, mark, negative)
                : new Unreadable();
        if (thousands instanceof Value large && decimals instanceof Value small) {
            return new Ambiguous(large.number(), small.number());
        }
        return thousands instanceof Value ? thousands : decimals;
    }

    /** Thousands separated by {@code thousands}, and a decimal mark after them unless it is {@link #NONE}. */
    private Reading grouped(char thousands, char decimal, boolean negative, DecimalMark known) {
        int end = decimal == NONE ? mantissa.length() : mantissa.lastIndexOf(decimal);
        String whole = withoutGroups(mantissa.substring(0, end), thousands);
        if (whole == null || !exponent.isEmpty() || !mayBeGrouped) {
            return new Unreadable();
        }
        if (decimal == NONE) {
            return value(whole, negative);
        }
        return known.allowsDecimal(decimal)
                ? decimal(whole + mantissa.substring(end), decimal, negative)
                : new Unreadable();
    }

    /** One to three digits, the first not zero, then groups of three; {@code null} if it is not so. */
    private static @Nullable String withoutGroups(String text, char thousands) {
        int first = text.indexOf(thousands);
        if (first < 1 || first > GROUP || text.charAt(0) == '0') {
            return null;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean separatorHere = (i - first) % (GROUP + 1) == 0 && i >= first;
            if (separatorHere != (text.charAt(i) == thousands)) {
                return null;
            }
            if (!separatorHere) {
                digits.append(text.charAt(i));
            }
        }
        return (text.length() - first) % (GROUP + 1) == 0 ? digits.toString() : null;
    }

    private Reading decimal(String text, char mark, boolean negative) {
        int at = text.indexOf(mark);
        return at == text.length() - 1 ? new Unreadable() : value(text.replace(mark, '.'), negative);
    }

    private Reading value(String plain, boolean negative) {
        for (int i = 0; i < plain.length(); i++) {
            if (!isDigit(plain.charAt(i)) && plain.charAt(i) != '.') {
                return new Unreadable();
            }
        }
        double number = Double.parseDouble(plain + exponent);
        return Double.isFinite(number) ? new Value(negative && number != 0 ? -number : number) : new Unreadable();
    }

    private static boolean isExponent(String text) {
        if (text.isEmpty()) {
            return true;
        }
        boolean signed = text.length() > 1 && (text.charAt(1) == '-' || text.charAt(1) == '+');
        String digits = text.substring(signed ? 2 : 1);
        return !digits.isEmpty()
                && digits.length() <= LONGEST_EXPONENT
                && digits.chars().allMatch(NumberShape::isDigit);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
