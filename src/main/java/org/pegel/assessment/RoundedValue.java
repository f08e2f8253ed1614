package org.pegel.assessment;

import org.pegel.observation.Series;

/**
 * What the number before rounding may have been: where the source or the protection rules rounded counts to a multiple, a
 * count lies within half of it; a share of such counts within what numerator and denominator leave open together.
 *
 * @param low the least it may have been, in the unit of the indicator
 * @param value as it was delivered
 * @param high the most; infinite when the denominator may have been 0
 */
record RoundedValue(double low, double value, double high) {

    /** The value at an index, which is there. */
    static RoundedValue of(Series series, int index) {
        double value = series.value(index);
        double open = series.roundedTo(index) / 2.0;
        if (open == 0) {
            return new RoundedValue(value, value, value);
        }
        if (series.denominator(index).isEmpty()) {
            return new RoundedValue(value - open, value, value + open);
        }
        return ofShare(
                value,
                series.numerator(index).orElse(0),
                series.denominator(index).getAsDouble(),
                open);
    }

    /** Nothing is known of what lies around a share of 0. */
    private static RoundedValue ofShare(double value, double numerator, double denominator, double open) {
        if (!(numerator > 0) || !(denominator > 0)) {
            return new RoundedValue(value, value, value);
        }
        double least = Math.max(0, numerator - open) / numerator * (denominator / (denominator + open));
        double most = denominator > open
                ? (numerator + open) / numerator * (denominator / (denominator - open))
                : Double.POSITIVE_INFINITY;
        return new RoundedValue(value * least, value, value * most);
    }

    /**
     * How much of a worsening since another value may come from rounding.
     *
     * @param sign +1 when higher is better, −1 when lower is
     */
    double openAfter(RoundedValue before, int sign) {
        return sign < 0 ? (value - low) + (before.high - before.value) : (high - value) + (before.value - before.low);
    }
}
