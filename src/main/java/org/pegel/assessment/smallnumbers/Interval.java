package org.pegel.assessment.smallnumbers;

/**
 * A range, both ends included.
 *
 * @param low lower end
 * @param high upper end, not below the lower one
 */
public record Interval(double low, double high) {

    /** The same range in another unit: both ends times a factor. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
