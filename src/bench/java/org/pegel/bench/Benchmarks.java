package org.pegel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything, or what is named in the argument, and prints one line for each; run by {@code mvn -Pbench verify},
 * with {@code -Dbench=intake,series} for some of it.
 */
public final class Benchmarks {
    private static final String EVERYTHING = "all";
    private static final List<Comparison> ALL = List.of(
            new RulesAgainstLoop(),
            new SentencesAgainstDrl(),
            new SwitchAgainstBuilding(),
            new AssessmentGrowth(),
            new SeriesAgainstDatabases(),
            new MethodsAgainstSum(),
            new AlertLatency(),
            new EvaluationAfterImport(),
            new StartTime(),
            new DamagedFiles(),
            new WorkbookAgainstLibrary(),
            new IntakeAgainstJdbc(),
            new ConstantMemory(),
            new BacktestOfInkar(),
            new EarlyWarning(),
            new ScrapeAgainstClient());

    private Benchmarks() {}

    private static boolean isKnown(String name) {
        return name.equals(EVERYTHING)
                || ALL.stream().anyMatch(comparison -> comparison.name().equals(name));
    }

    public static void main(String[] args) throws Exception {
        List<String> wanted = List.of(args[0].split(","));
        wanted.stream().filter(name -> !isKnown(name)).forEach(name -> {
            throw new IllegalArgumentException("There is no benchmark %s, only %s"
                    .formatted(name, ALL.stream().map(Comparison::name).toList()));
        });
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : ALL) {
            if (wanted.contains(EVERYTHING) || wanted.contains(comparison.name())) {
                lines.add(comparison.name() + ": " + comparison.measure());
            }
        }
        System.out.println();
        lines.forEach(System.out::println);
    }
}
