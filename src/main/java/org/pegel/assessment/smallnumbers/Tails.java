package org.pegel.assessment.smallnumbers;

/**
 * How probable a place's number is if nothing but chance sets it apart from the city.
 *
 * @param lower probability of so few or fewer
 * @param upper probability of so many or more
 */
public record Tails(double lower, double upper) {

    private static final double HINT = 0.05;
    private static final double SIGNAL = 0.002;

    /** Twice the smaller tail, at most 1. */
    public double twoSided() {
        return Math.min(1, 2 * Math.min(lower, upper));
    }

    /** Where it lies by its two-sided probability: 5 % is a hint, 0.2 % a signal. */
    public FunnelPosition position() {
        double p = twoSided();
        return FunnelPosition.of(lower < upper ? -1 : 1, p <= HINT, p <= SIGNAL);
    }
}
