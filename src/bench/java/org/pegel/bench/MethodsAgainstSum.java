package org.pegel.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pegel.assessment.trend.ExactBenchmark;

/**
 * What a method costs for one series, or for as many places, as a multiple of summing it; and what remembering exact
 * distributions saves.
 */
final class MethodsAgainstSum implements Comparison {

    private static final List<String> POINTS = List.of("6", "20", "60");

    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String measure() throws RunnerException {
        Collection<RunResult> results = run(MethodBenchmark.class, TargetBenchmark.class, PlacesBenchmark.class);
        String ratios = results.stream()
                .map(MethodsAgainstSum::method)
                .distinct()
                .filter(method -> !method.equals("sum"))
                .map(method -> method + " " + ratios(results, method))
                .collect(Collectors.joining(", "));
        Collection<RunResult> exact = run(ExactBenchmark.class);
        String saved = Stream.of("6", "20", "25")
                .map(points -> rounded(of(exact, "countedAnew", points) / of(exact, "remembered", points)))
                .collect(Collectors.joining("/"));
        return "multiples of one pass that sums a series of " + String.join("/", POINTS) + " points: " + ratios
                + "; exact distribution counted anew instead of remembered, of 6/20/25 points: " + saved + " times";
    }

    private static Collection<RunResult> run(Class<?>... benchmarks) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (Class<?> benchmark : benchmarks) {
            options.include(benchmark.getName() + "\\.");
        }
        return new Runner(options.build()).run();
    }

    private static String ratios(Collection<RunResult> results, String method) {
        return POINTS.stream()
                .map(points -> rounded(of(results, method, points) / of(results, "sum", points)))
                .collect(Collectors.joining("/"));
    }

    private static double of(Collection<RunResult> results, String method, String points) {
        return results.stream()
                .filter(result -> method(result).equals(method))
                .filter(result -> result.getParams().getParam("points").equals(points))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static String method(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static String rounded(double ratio) {
        return String.format(Locale.ROOT, "%.0f", ratio);
    }
}
