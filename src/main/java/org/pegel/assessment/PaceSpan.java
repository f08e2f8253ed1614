package org.pegel.assessment;

/**
 * The two points that an average change spans.
 *
 * @param fromTime where the first one stands, in years
 * @param fromValue in the unit of the indicator; of a target about a gap, the gap
 * @param toTime where the judged one stands, later
 * @param toValue its value, or gap
 */
public record PaceSpan(double fromTime, double fromValue, double toTime, double toValue) {

    /** The change per elapsed year. */
    public double pace() {
        return (toValue - fromValue) / (toTime - fromTime);
    }
}
