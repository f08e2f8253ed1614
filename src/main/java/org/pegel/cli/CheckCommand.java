package org.pegel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pegel.release.RuleFolder;
import org.pegel.report.ProblemDocument;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: reads both folders as a whole and names every problem. Needs neither Spring nor a database. */
@Command(name = "check", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Option(names = "--alerts", paramLabel = "DIR", descriptionKey = "alerts")
    private @Nullable Path alerts;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Problems problems = read();
        output.write(ProblemDocument.of(problems.all()), out -> ProblemText.write(problems.all(), out));
        return problems.hasErrors() ? Commands.PROBLEMS : Commands.GOOD;
    }

    private @Nullable Path alerts() {
        Path found = CommandFolders.alertsOf(rules).orElse(null);
        if (found == null) {
            output.remark("Ämter nicht geprüft: Bei den Regeln liegt kein Ordner alerts-config.");
        }
        return found;
    }

    private Problems read() {
        Problems problems = new Problems();
        try {
            RuleFolder.read(rules, alerts == null ? alerts() : alerts, problems);
            return problems;
        } catch (InvalidFilesException unreadable) {
            Problems all = new Problems();
            all.addAll(unreadable.problems());
            return all;
        }
    }
}
