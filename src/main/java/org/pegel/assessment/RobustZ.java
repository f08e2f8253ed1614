package org.pegel.assessment;

import org.pegel.assessment.trend.ModifiedZ;

/**
 * How unusual a change is among earlier ones, by the modified z-score of Iglewicz and Hoaglin: 0.6745·(x − median)/MAD,
 * with (x − median)/(1.2533·mean absolute deviation) where more than half of the changes are equal.
 */
public final class RobustZ {

    /** A change beyond this is a jump. */
    public static final double LIMIT = 3.5;

    /** Fewest earlier changes for a verdict. */
    public static final int FEWEST_CHANGES = 5;

    private final double change;
    private final ModifiedZ test;

    private RobustZ(double change, ModifiedZ test) {
        this.change = change;
        this.test = test;
    }

    /**
     * Compares a change with earlier ones.
     *
     * @param baseline the earlier changes, at least one, in any order, without the change itself
     * @param noise differences up to this are rounding, and count as none
     */
    static RobustZ of(double[] baseline, double change, double noise) {
        return new RobustZ(change, new ModifiedZ(baseline, change, noise, ModifiedZ.Factors.OF_NORMAL));
    }

    /** The change that was judged, per year. */
    public double change() {
        return change;
    }

    /** Number of earlier changes. */
    public int n() {
        return test.n();
    }

    /** The median of the earlier changes. */
    public double median() {
        return test.median();
    }

    /** The median of the earlier changes' absolute distances from their median; 0 when most are equal. */
    public double mad() {
        return test.mad();
    }

    /** The mean of these distances; 0 when all earlier changes are equal. */
    public double meanDeviation() {
        return test.meanDeviation();
    }

    /** Whether there is a score: not when all earlier changes are equal. */
    public boolean hasZ() {
        return test.z().isPresent();
    }

    /** The score; fails when there is none. */
    public double z() {
        return test.z()
                .orElseThrow(() -> new IllegalStateException("All earlier changes are equal: there is no score"));
    }

    /** Whether the change is unusual: beyond {@link #LIMIT}. */
    public boolean isJump() {
        return isBeyond(LIMIT);
    }

    /** Whether the score is beyond a limit; where all earlier changes are equal, any other one is. */
    public boolean isBeyond(double limit) {
        return test.isBeyond(limit);
    }

    /** +1 when the change lies above the median of the earlier ones, −1 below, 0 on it. */
    public int side() {
        return test.side();
    }
}
