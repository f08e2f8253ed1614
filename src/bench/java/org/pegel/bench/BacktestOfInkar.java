package org.pegel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pegel.backtest.Backtest;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.Chronicle;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.observation.History;
import org.pegel.observation.Observation;
import org.pegel.observation.Statement;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.scale.Inkar;
import org.pegel.table.Problems;

/**
 * All 28 years of INKAR replayed, with a threshold for each indicator: the value that a tenth of all values exceed.
 * Then the shipped command does it from its database in a small heap.
 */
final class BacktestOfInkar implements Comparison {
    private static final int FIRST = 1995;
    private static final int LAST = 2022;
    private static final int ROUNDS = 3;
    private static final double SHARE_BELOW = 0.9;
    private static final String HEAP = "-Xmx768m";
    private static final int PATIENCE_MINUTES = 20;

    private static final ReplayedTime TIME = new ReplayedTime(Period.year(FIRST), Period.year(LAST), null, true);

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path rules = Inkar.rules(folder.path().resolve("rules"), 1);
            Path file = Inkar.file(folder.path().resolve("inkar.csv"), 1);
            List<Observation> observations = new ArrayList<>(Inkar.ROWS);
            new IntakeDesk(rules, Inkar.SOURCE).take(file, IntakeDesk.to(observations::add), Inkar.ROWS);
            writeThresholds(rules, observations);
            RuleSet ruleSet = ruleSet(rules);
            Chronicle chronicle = Chronicle.read(
                    history(observations), ruleSet.catalogue().indicators().keySet());
            List<Double> replayed = new ArrayList<>();
            BacktestResult result = Backtest.run(ruleSet, chronicle, TIME);
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                result = Backtest.run(ruleSet, chronicle, TIME);
                replayed.add(Figures.millisecondsSince(before));
                System.err.printf(Locale.ROOT, "backtest %d: %.0f ms%n", round, replayed.get(round));
            }
            double fastest = Figures.fastest(replayed);
            return String.format(
                    Locale.ROOT,
                    "%,d periods of series replayed %.0f ms, %,.0f a second, %,d alerts, %,d events; the shipped command with"
                            + " %s: %.0f s, its database and start included",
                    result.publication().values(),
                    fastest,
                    result.publication().values() * 1_000 / fastest,
                    result.episodes().size(),
                    result.outcomes(),
                    HEAP,
                    command(folder.path(), rules, file));
        }
    }

    private static void writeThresholds(Path rules, List<Observation> observations) throws IOException {
        Map<String, List<Double>> values = new TreeMap<>();
        for (Observation observation : observations) {
            Double value = observation.value();
            if (value != null) {
                values.computeIfAbsent(observation.key().indicator(), first -> new ArrayList<>())
                        .add(value);
            }
        }
        String rows = values.entrySet().stream()
                .map(entry -> entry.getKey() + ";"
                        + String.valueOf(limit(entry.getValue())).replace('.', ',') + ";\n")
                .collect(Collectors.joining());
        Files.writeString(rules.resolve("schwellen.csv"), "Indikator;Prüfschwelle;Handlungsschwelle\n" + rows);
    }

    private static double limit(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) (SHARE_BELOW * (sorted.size() - 1)));
    }

    private static RuleSet ruleSet(Path folder) {
        Problems problems = new Problems();
        RuleFolder read = RuleFolder.read(folder, null, problems);
        problems.throwIfErrors();
        return read.rules();
    }

    private static History history(List<Observation> observations) {
        OffsetDateTime recorded = OffsetDateTime.of(2024, 6, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        return (indicators, reader) ->
                observations.forEach(said -> reader.accept(new Statement(said, said.published(), recorded, 0)));
    }

    /** Seconds that the shipped command needs. */
    private static double command(Path folder, Path rules, Path file) throws IOException, InterruptedException {
        List<String> at = List.of(
                "--rules", rules.toString(), "--data", folder.resolve("data").toString());
        run(folder, at, "import", file.toString(), "--source", Inkar.SOURCE);
        long before = System.nanoTime();
        run(folder, at, "backtest", "--from", "" + FIRST, "--to", "" + LAST, "--as-if-on-time");
        return Figures.millisecondsSince(before) / 1_000;
    }

    private static void run(Path folder, List<String> at, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-jar",
                System.getProperty("pegel.jar", "target/pegel.jar")));
        command.addAll(List.of(words));
        command.addAll(at);
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("With " + HEAP + ": " + Files.readString(err));
        }
    }
}
