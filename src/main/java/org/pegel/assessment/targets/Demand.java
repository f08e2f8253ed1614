package org.pegel.assessment.targets;

/**
 * What is asked of a series.
 *
 * @param limit the value asked for; NaN when only the direction counts
 * @param yearsLeft years until the value is asked for; 0 or less when it is asked for now, or in every period; NaN when
 *     only the direction counts
 */
public record Demand(double limit, double yearsLeft) {

    private static final Demand IMPROVE = new Demand(Double.NaN, Double.NaN);

    /** The value is asked for in so many years. */
    public static Demand reach(double limit, double yearsLeft) {
        return new Demand(limit, yearsLeft);
    }

    /** The value is asked for in every period. */
    public static Demand hold(double limit) {
        return new Demand(limit, 0);
    }

    /** Better than before, whatever the value. */
    public static Demand improve() {
        return IMPROVE;
    }

    /** Whether only the direction counts. */
    public boolean isDirection() {
        return Double.isNaN(limit);
    }

    /** Whether there is time left to reach the value. */
    public boolean isAhead() {
        return yearsLeft > 0;
    }

    /** Whether a value is at the limit or on its better side; exactly met counts. Never when only the direction counts. */
    public boolean isMetBy(double value, int sign) {
        return sign * (value - limit) >= 0;
    }
}
