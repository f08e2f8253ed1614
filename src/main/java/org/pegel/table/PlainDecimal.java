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
        String shortest = Double.toString(number);
        boolean plain = shortest.indexOf('E') < 0 && !shortest.endsWith("0"); // some JDKs write 0.0020
        return plain ? shortest : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }
}
