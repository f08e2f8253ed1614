package org.pegel.assessment.disparity;

import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.assessment.smallnumbers.Quantiles;

/**
 * How far the shares of two groups lie apart, in points and as a ratio. Both belong together: points can close while the
 * ratio widens.
 *
 * @param first the group
 * @param second the group it is compared with
 */
public record ShareGap(Proportion first, Proportion second) {

    /** Whether both groups have a share. */
    public boolean hasValue() {
        return first.hasValue() && second.hasValue();
    }

    /** The first share minus the second, from −1 to 1. */
    public double value() {
        return first.value() - second.value();
    }

    /** Newcombe's interval of the gap (1998, method 10), from Wilson's of the shares. */
    public Interval newcombe(double level) {
        Interval one = first.wilson(level);
        Interval other = second.wilson(level);
        return new Interval(
                value() - Math.hypot(first.value() - one.low(), other.high() - second.value()),
                value() + Math.hypot(one.high() - first.value(), second.value() - other.low()));
    }

    /** Whether there is a ratio: the second share is not 0. */
    public boolean hasRatio() {
        return hasValue() && second.cases() > 0;
    }

    /** The first share ÷ the second, 0 or more. */
    public double ratio() {
        return first.value() / second.value();
    }

    /** Whether the ratio has an interval: neither share is 0. */
    public boolean hasRatioInterval() {
        return hasRatio() && first.cases() > 0;
    }

    /** The interval of the ratio on the logarithmic scale (Katz 1978). */
    public Interval katz(double level) {
        double error = Math.sqrt(variance(first) + variance(second));
        double factor = Math.exp(Quantiles.z(level) * error);
        return new Interval(ratio() / factor, ratio() * factor);
    }

    /** Of the logarithm of a share. */
    private static double variance(Proportion share) {
        return 1 / share.cases() - 1 / share.base();
    }
}
