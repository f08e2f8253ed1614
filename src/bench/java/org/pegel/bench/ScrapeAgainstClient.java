package org.pegel.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pegel.metrics.ScrapeBenchmark;

/** What a scrape of the domain's series costs, in time and garbage, beside the Prometheus client's plain gauges. */
final class ScrapeAgainstClient implements Comparison {
    private static final double MOST = 1.2;

    @Override
    public String name() {
        return "scrape";
    }

    @Override
    public String measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScrapeBenchmark.class.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        return "%,d series beside as many plain gauges of the client: %s; %s; to be reached: at most %.1f times"
                .formatted(ScrapeBenchmark.SERIES, line(results, false), line(results, true), MOST);
    }

    private static String line(Collection<RunResult> results, boolean gzip) {
        RunResult ours = of(results, "scrape", gzip);
        RunResult first = of(results, "firstScrape", gzip);
        RunResult theirs = of(results, "plainGauges", gzip);
        return String.format(
                Locale.ROOT,
                "%s %.3f times the time (%.1f and %.1f ms; the first after an evaluation %.2f times) and %.1f instead of"
                        + " %.0f bytes of garbage a series (the first %.0f)",
                gzip ? "with gzip" : "plain",
                time(ours) / time(theirs),
                time(ours),
                time(theirs),
                time(first) / time(theirs),
                garbage(ours),
                garbage(theirs),
                garbage(first));
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double garbage(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / ScrapeBenchmark.SERIES;
    }

    private static RunResult of(Collection<RunResult> results, String method, boolean gzip) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("gzip").equals(String.valueOf(gzip)))
                .findFirst()
                .orElseThrow();
    }
}
