package org.pegel.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationDay;
import org.pegel.observation.ObservationStore;
import org.pegel.release.RuleFolder;
import org.pegel.release.check.StoredData;
import org.pegel.report.ProblemDocument;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code check}: reads both folders as a whole and names every problem. Needs neither Spring nor a database, unless it is
 * asked to look at the stored values too.
 */
@Command(name = "check", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class CheckCommand extends SpringCommand {
    private static final String INSTEAD =
            "Den laufenden Pegel fragt man so: curl http://localhost:8080/api/v1/rule-sets/NUMMER/problems";

    private final Services services;

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Option(names = "--alerts", paramLabel = "DIR", descriptionKey = "alerts")
    private @Nullable Path alerts;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "check.data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    CheckCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        Problems problems = read();
        if (data != null && !problems.hasErrors()) {
            services.run(new CommandFolders(rules, data), arguments, INSTEAD, context -> {
                StoredData.check(
                        context.getBean(ActiveRuleSet.class).current(),
                        context.getBean(ObservationStore.class),
                        context.getBean(EvaluationDay.class).today(),
                        problems);
                return Commands.GOOD;
            });
        }
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
            RuleFolder folder = RuleFolder.read(rules, alerts == null ? alerts() : alerts, problems);
            if (!problems.hasErrors()) {
                folder.checkScenarios(problems);
            }
            return problems;
        } catch (InvalidFilesException unreadable) {
            Problems all = new Problems();
            all.addAll(unreadable.problems());
            return all;
        }
    }
}
