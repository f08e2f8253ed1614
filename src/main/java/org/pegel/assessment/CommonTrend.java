package org.pegel.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.PageTrend;
import org.pegel.catalogue.Period;

/**
 * Whether the districts of a level share one trend, by Page's test: each district's values are ranked over the periods that
 * all of them have, at most the newest {@value #MOST_PERIODS}, so that districts of any level and scatter weigh alike. It
 * shows what moves all of them though no single one stands out. Districts with fewer than {@value #FEWEST_PERIODS} values
 * stay out; parts of a year are those of the season of the newest.
 */
public final class CommonTrend {

    public static final int FEWEST_DISTRICTS = 3;
    public static final int FEWEST_PERIODS = 4;
    public static final int MOST_PERIODS = 10;

    private final int districts;
    private final List<Period> periods;
    private final double[][] worseIsHigher;

    private CommonTrend(int districts, List<Period> periods, double[][] worseIsHigher) {
        this.districts = districts;
        this.periods = periods;
        this.worseIsHigher = worseIsHigher;
    }

    /** Absent with fewer than {@value #FEWEST_DISTRICTS} districts or {@value #FEWEST_PERIODS} periods that all have. */
    static @Nullable CommonTrend of(List<Assessment> members) {
        List<Assessment> usable = members.stream()
                .filter(member -> member.reliability().isComparable())
                .filter(member -> member.comparable().sameSeason().n() >= FEWEST_PERIODS)
                .toList();
        List<Period> periods = shared(usable);
        if (usable.size() < FEWEST_DISTRICTS || periods.size() < FEWEST_PERIODS) {
            return null;
        }
        double[][] blocks =
                usable.stream().map(member -> values(member, periods)).toArray(double[][]::new);
        return new CommonTrend(usable.size(), periods, blocks);
    }

    private static List<Period> shared(List<Assessment> members) {
        TreeSet<Period> shared = new TreeSet<>();
        for (Assessment member : members) {
            TreeSet<Period> own = new TreeSet<>();
            ComparableValues values = member.comparable().sameSeason();
            for (int i = 0; i < values.n(); i++) {
                own.add(values.period(i));
            }
            if (shared.isEmpty()) {
                shared.addAll(own);
            } else {
                shared.retainAll(own);
            }
            if (shared.isEmpty()) {
                return List.of();
            }
        }
        List<Period> all = List.copyOf(shared);
        return all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size());
    }

    private static double[] values(Assessment member, List<Period> periods) {
        return periods.stream()
                .mapToDouble(period ->
                        -member.sign() * member.series().value(member.series().indexOf(period)))
                .toArray();
    }

    /** Number of districts. */
    public int districts() {
        return districts;
    }

    /** The periods that all of them have, the oldest first. */
    public List<Period> periods() {
        return periods;
    }

    /** The probability of so common a worsening by chance, from 0 to 1. */
    public double pWorsening() {
        return p(1);
    }

    /** The probability of so common an improvement by chance, from 0 to 1. */
    public double pImproving() {
        return p(-1);
    }

    private double p(int mirror) {
        double[][] blocks = new double[worseIsHigher.length][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] =
                    Arrays.stream(worseIsHigher[i]).map(value -> mirror * value).toArray();
        }
        PageTrend test = PageTrend.of(blocks);
        OptionalDouble exact = test.exactP();
        return exact.isPresent() ? exact.getAsDouble() : test.asymptoticP();
    }
}
