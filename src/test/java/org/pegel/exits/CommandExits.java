package org.pegel.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pegel.cli.CommandLineRun;

/** The command line as a way out of a town: each command there is runs, and what it prints and writes is kept. */
final class CommandExits {
    /** The newest ones; the API answers the same for all. */
    private static final int MOST_DELIVERIES = 2;

    /** Runs beside this test all the time. */
    private static final String SERVICE = "serve";

    private final Exits exits;
    private final Set<String> ran = new TreeSet<>(Set.of(SERVICE));

    CommandExits(Exits exits) {
        this.exits = exits;
    }

    /** Runs every command on the town's database. */
    void runAll(Path folder, Path rules, String database) throws IOException {
        Path file = Files.writeString(
                folder.resolve("geheim.csv"),
                ProtectedTown.HEADER + ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS + ProtectedTown.SECRET_ROWS);
        Path tidy = Files.writeString(folder.resolve("tidy.csv"), ProtectedTown.TIDY);
        run("check", "--rules", rules);
        run("test", "--rules", rules);
        run("test", "--format", "json", "--rules", rules);
        run("assess", tidy, "--rules", rules);
        run("assess", tidy, "--rules", rules, "--format", "json");
        Path tables = Files.createDirectories(folder.resolve("tabellen"));
        run("table", "schwellen", tables.resolve("schwellen.csv"), "--format", "json", "--rules", rules);
        readAll("table", tables);
        String url = "--spring.datasource.url=" + database;
        run("check", "--rules", rules, "--data", folder, url);
        for (String source : List.of("statistikstelle", "verwaltung")) {
            run("import", file, "--source", source, "--dry-run", "--rules", rules, "--data", folder, url);
            run("import", file, "--source", source, "--format", "json", "--rules", rules, "--data", folder, url);
        }
        runCommandsOnDeliveries(rules, folder, url);
        run("evaluate", "--rules", rules, "--data", folder, url);
        run("evaluate", "--format", "json", "--rules", rules, "--data", folder, url);
        run("evaluate", "--period", "2025", "--format", "json", "--rules", rules, "--data", folder, url);
        run("export-openmetrics", "--limits-of", "2026-06-30", "--rules", rules, "--data", folder, url);
        for (String format : List.of("text", "json")) {
            run(
                    "backtest",
                    "--from",
                    "2016",
                    "--to",
                    "2025",
                    "--against",
                    rules,
                    "--as-if-on-time",
                    "--format",
                    format,
                    "--rules",
                    rules,
                    "--data",
                    folder,
                    url);
        }
        runSteps(folder, file, rules, url);
        runUpkeep(folder.resolve("umzug"), url);
        Path clean = Files.writeString(
                folder.resolve("sauber.csv"), ProtectedTown.HEADER + ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS);
        run("scaffold", clean, "--source", "neu", "--rules", folder.resolve("neu"));
        readAll("scaffold", folder.resolve("neu"));
        assertThat(CommandLineRun.commands())
                .as("a new command: let this test run it")
                .contains("import")
                .allMatch(ran::contains);
    }

    /** Every step of a delivery that waits for a person. */
    private void runSteps(Path folder, Path file, Path rules, String url) {
        for (String step : List.of("release", "withdraw", "refuse")) {
            if (!step.equals("withdraw")) {
                run("import", file, "--source", "geduld", "--rules", rules, "--data", folder, url);
            }
            String state = step.equals("withdraw") ? "freigegeben" : "geprüft";
            String id = newest(rules, folder, url, state);
            List<Object> words = new ArrayList<>(
                    List.of(step, id, "--by", "Statistikstelle", "--rules", rules, "--data", folder, url));
            if (!step.equals("release")) {
                words.addAll(List.of("--reason", "falsche Datei"));
            }
            runWell(words.toArray());
        }
    }

    private static String newest(Path rules, Path folder, String url, String state) {
        String all = CommandLineRun.of("deliveries", "--rules", rules, "--data", folder, url)
                .out();
        return all.lines()
                .filter(line -> line.contains("(Quelle geduld") && line.contains(state))
                .map(line -> line.split(" ", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no delivery is " + state + "\n" + all));
    }

    /** The database moves into a file, is saved, and put back. */
    private void runUpkeep(Path data, String url) throws IOException {
        Files.createDirectories(data);
        String to = "jdbc:h2:file:" + data.resolve("pegel");
        runWell("move", "--to", to, "--user", "sa", url);
        String moved = "--spring.datasource.url=" + to;
        Path backups = data.resolve("sicherungen");
        runWell("backup", moved, "--pegel.backups=" + backups);
        try (Stream<Path> files = Files.list(backups)) {
            runWell("restore", files.findFirst().orElseThrow(), moved);
        }
    }

    /** Every file that a command has written for people. */
    private void readAll(String exit, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path written : files.filter(Files::isRegularFile).toList()) {
                exits.add(exit + " " + written.getFileName(), Files.readString(written));
            }
        }
    }

    /** On each delivery what its state allows; a refusal is an answer too. */
    private void runCommandsOnDeliveries(Path rules, Path folder, String url) {
        String all = CommandLineRun.of("deliveries", "--rules", rules, "--data", folder, url)
                .out();
        List<String> ids = all.lines()
                .filter(line -> line.contains("(Quelle "))
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertThat(ids).isNotEmpty();
        for (String command : List.of("deliveries", "revisions", "preview")) {
            ids.stream()
                    .limit(MOST_DELIVERIES)
                    .forEach(id -> run(command, id, "--rules", rules, "--data", folder, url));
            run(command, ids.get(0), "--format", "json", "--rules", rules, "--data", folder, url);
        }
    }

    /** A command that must do what it is for. */
    private void runWell(Object... args) {
        CommandLineRun run = run(args);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private CommandLineRun run(Object... args) {
        CommandLineRun run = CommandLineRun.of(args);
        ran.add(args[0].toString());
        if (args.length > 1) {
            ran.add(args[0] + " " + args[1]);
        }
        boolean json = List.of(args).contains("json");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        exits.add(args[0] + (json ? " --format json" : ""), run.out() + run.err());
        return run;
    }
}
