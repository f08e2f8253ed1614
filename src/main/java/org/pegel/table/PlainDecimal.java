package org.pegel.table;

import java.math.BigDecimal;

/** A double as the shortest decimal that reads back to it, without exponent and without {@code .0}. */
final class PlainDecimal {

    private static final double EXACT_IN_LONG = 1e15;

    private PlainDecimal() {}

    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_IN_LONG) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
