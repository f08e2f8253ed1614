package org.pegel.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The engine's rules against {@link HandWrittenLoop}; medians, which other work on the machine moves least. */
final class RulesAgainstLoop implements Comparison {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RuleBenchmark.class.getName() + "\\.")
                        .build())
                .run();
        double loop = median(results, "loop");
        double rules = median(results, "rules");
        return String.format(
                Locale.ROOT,
                "%,d assessed series through the rules %.0f ms (%.2f µs a series), hand-written loop %.0f ms (%.2f µs);"
                        + " ratio %.1f, to be reached 6, looked for 3",
                LargeCity.SERIES,
                rules,
                perSeries(rules),
                loop,
                perSeries(loop),
                rules / loop);
    }

    private static double perSeries(double milliseconds) {
        return milliseconds * 1_000 / LargeCity.SERIES;
    }

    private static double median(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
