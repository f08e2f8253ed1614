package org.pegel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything, or what is named in the arguments, and prints one line for each; run by {@code mvn -Pbench
 * verify}.
 */
public final class Benchmarks {
    private static final List<Comparison> ALL = List.of(
            new RulesAgainstLoop(),
            new AssessmentGrowth(),
            new SeriesAgainstDatabases(),
            new MethodsAgainstSum(),
            new AlertLatency(),
            new EvaluationAfterImport(),
            new StartTime(),
            new DamagedFiles(),
            new WorkbookAgainstLibrary(),
            new IntakeAgainstJdbc(),
            new ConstantMemory());

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = List.of(args);
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : ALL) {
            if (wanted.isEmpty() || wanted.contains(comparison.name())) {
                lines.add(comparison.name() + ": " + comparison.measure());
            }
        }
        System.out.println();
        lines.forEach(System.out::println);
    }
}
