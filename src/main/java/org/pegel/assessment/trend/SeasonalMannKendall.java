package org.pegel.assessment.trend;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Mann-Kendall's test over the seasons of a year: each quarter or month is compared with the same one of other years
 * only; S and variance are summed, the seasons taken as independent. Hirsch, Slack and Smith 1982.
 */
public final class SeasonalMannKendall {

    private final List<MannKendall> seasons;

    private SeasonalMannKendall(List<MannKendall> seasons) {
        this.seasons = seasons;
    }

    /**
     * The test over all seasons.
     *
     * @param seasons of each season the values, the oldest first; any number of them
     */
    public static SeasonalMannKendall of(List<double[]> seasons) {
        return new SeasonalMannKendall(seasons.stream().map(MannKendall::of).toList());
    }

    /** The test of each season. */
    public List<MannKendall> seasons() {
        return seasons;
    }

    /** Number of values. */
    public int n() {
        return seasons.stream().mapToInt(MannKendall::n).sum();
    }

    /** Pairs of a season that rise minus pairs that fall. */
    public long s() {
        return seasons.stream().mapToLong(MannKendall::s).sum();
    }

    /** The variance of S by chance; 0 when no season has different values. */
    public double variance() {
        return seasons.stream().mapToDouble(MannKendall::variance).sum();
    }

    /** S in standard deviations; absent when no season has different values. */
    public OptionalDouble z(boolean continuity) {
        return MannKendall.zOf(s(), variance(), continuity);
    }

    /** The p of a trend in either direction; absent when no season has different values. */
    public OptionalDouble twoSided(boolean continuity) {
        return MannKendall.twoSided(z(continuity));
    }

    /** The p of a rise; absent when no season has different values. */
    public OptionalDouble rising() {
        return MannKendall.atLeast(s(), variance());
    }

    /** The p of a fall; absent when no season has different values. */
    public OptionalDouble falling() {
        return MannKendall.atLeast(-s(), variance());
    }
}
