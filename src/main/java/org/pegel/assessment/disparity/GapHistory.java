package org.pegel.assessment.disparity;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.SenSlope;

/**
 * A gap over time: whether it closes or widens is the trend of its size, whoever of the two moves and whoever is ahead.
 * The first value and the last one alone say less: both are given.
 */
public final class GapHistory {
    private final double[] times;
    private final double[] gaps;
    private final double[] sizes;
    private @Nullable MannKendall test;

    /**
     * A gap at several times.
     *
     * @param times in years, the oldest first, at least one
     * @param gaps one value minus the other one, as many as times
     */
    public GapHistory(double[] times, double[] gaps) {
        this.times = times.clone();
        this.gaps = gaps.clone();
        this.sizes = Arrays.stream(gaps).map(Math::abs).toArray();
    }

    /** Number of times. */
    public int n() {
        return gaps.length;
    }

    /** The gaps, the oldest first. */
    public double[] gaps() {
        return gaps.clone();
    }

    /** The newest gap. */
    public double last() {
        return gaps[gaps.length - 1];
    }

    /** The oldest gap. */
    public double first() {
        return gaps[0];
    }

    /** The newest size minus the oldest one: below 0 when the gap has closed. */
    public double change() {
        return sizes[sizes.length - 1] - sizes[0];
    }

    /** The change in per cent of the oldest size; absent when there was no gap. */
    public OptionalDouble changePerCent() {
        return sizes[0] == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * change() / sizes[0]);
    }

    /** Mann-Kendall's test of the size. */
    public MannKendall test() {
        if (test == null) {
            test = MannKendall.of(sizes);
        }
        return test;
    }

    /** The straight line through the sizes; absent with fewer than three. */
    public @Nullable LinearFit line() {
        return LinearFit.of(times, sizes);
    }

    /** Sen's slope of the size, per year; absent with fewer than two times. */
    public @Nullable SenSlope slope() {
        return SenSlope.of(times, sizes, test());
    }
}
