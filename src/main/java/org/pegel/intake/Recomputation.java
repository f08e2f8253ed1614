package org.pegel.intake;

import org.jspecify.annotations.Nullable;

/** Compares a value with what its base values give: factor × numerator ÷ denominator. */
final class Recomputation {

    /** Base values are doubles: what is smaller than this part of the value is not a difference. */
    private static final double RELATIVE = 1e-9;

    private Recomputation() {}

    /**
     * The outcome.
     *
     * @param value what the base values give
     * @param within whether rounding explains the difference: half a unit of the value's last digit, and what the
     *     rounding of the base values leaves open
     */
    record Result(double value, boolean within) {}

    /**
     * Recomputes.
     *
     * @param roundedTo the multiple to which the value was rounded; 0 when its digits tell
     * @param denominator absent when the value is the numerator itself, times the factor
     * @return absent when the denominator is 0 or may be
     */
    static @Nullable Result check(
            Figure figure, int roundedTo, double factor, Amount numerator, @Nullable Amount denominator) {
        Amount divisor = denominator == null ? new Amount(1, 0) : denominator;
        if (divisor.low() <= 0 && divisor.high() >= 0) {
            return null;
        }
        double[] corners = {
            factor * numerator.low() / divisor.low(),
            factor * numerator.low() / divisor.high(),
            factor * numerator.high() / divisor.low(),
            factor * numerator.high() / divisor.high()
        };
        double low = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        double high = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        double slack = Math.max(figure.halfUnit(), roundedTo / 2.0) + RELATIVE * Math.max(1, Math.abs(figure.value()));
        boolean within = figure.value() >= low - slack && figure.value() <= high + slack;
        return new Result(factor * numerator.value() / divisor.value(), within);
    }
}
