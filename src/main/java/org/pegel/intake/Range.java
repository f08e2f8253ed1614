package org.pegel.intake;

import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a number may lie, because it was rounded.
 *
 * @param low the least
 * @param high the greatest
 */
record Range(double low, double high) {

    /** Doubles are not exact: what is smaller than this part of a number is not a difference. */
    private static final double RELATIVE = 1e-9;

    static Range exactly(double number) {
        return new Range(number, number);
    }

    static Range around(double number, double open) {
        return new Range(number - open, number + open);
    }

    /** Absent for a division by what may be 0. */
    @Nullable
    Range with(char operator, Range other) {
        return switch (operator) {
            case '+' -> new Range(low + other.low, high + other.high);
            case '-' -> new Range(low - other.high, high - other.low);
            case '*' -> corners(low * other.low, low * other.high, high * other.low, high * other.high);
            default ->
                other.low <= 0 && other.high >= 0
                        ? null
                        : corners(low / other.low, low / other.high, high / other.low, high / other.high);
        };
    }

    private static Range corners(double a, double b, double c, double d) {
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Whether both may be the same number. */
    boolean meets(Range other) {
        double slack = RELATIVE * Math.max(1, Math.max(Math.abs(high), Math.abs(other.high)));
        return low <= other.high + slack && other.low <= high + slack;
    }
}
