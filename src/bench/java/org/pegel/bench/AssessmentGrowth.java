package org.pegel.bench;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Series assessed and judged per second, what each allocates, and how time and allocation grow when the districts or the
 * points are doubled: 2 is linear. The fastest time of each counts, which other work on the machine moves least.
 */
final class AssessmentGrowth implements Comparison {
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final int HALF = 1_500;
    private static final int YEARS = 12;

    /** What one size of the city costs. */
    private record Cost(int series, double milliseconds, double bytes) {
        double perSecond() {
            return series * 1_000 / milliseconds;
        }

        String growth(Cost smaller) {
            return String.format(
                    Locale.ROOT,
                    "time × %.2f, allocation × %.2f",
                    milliseconds / smaller.milliseconds,
                    bytes / smaller.bytes);
        }
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String measure() throws RunnerException {
        Cost half = cost(HALF, YEARS);
        Cost whole = cost(2 * HALF, YEARS);
        Cost longer = cost(HALF, 2 * YEARS);
        return String.format(
                Locale.ROOT,
                "%,d series assessed and judged %.0f ms, %,.0f a second, %,.0f bytes each; twice the districts: %s; twice the"
                        + " points: %s",
                whole.series(),
                whole.milliseconds(),
                whole.perSecond(),
                whole.bytes() / whole.series(),
                whole.growth(half),
                longer.growth(half));
    }

    private static Cost cost(int districts, int years) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(AssessmentBenchmark.class.getName() + "\\.")
                        .param("districts", String.valueOf(districts))
                        .param("years", String.valueOf(years))
                        .addProfiler(GCProfiler.class)
                        .build())
                .runSingle();
        return new Cost(
                districts * (LargeCity.SERIES / LargeCity.whole().districts()),
                result.getPrimaryResult().getStatistics().getMin(),
                result.getSecondaryResults().get(ALLOCATION).getScore());
    }
}
