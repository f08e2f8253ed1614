package org.pegel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pegel.release.RuleFolder;
import org.pegel.report.ScenarioDocument;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.ScenarioResult;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code test}: plays the scenarios of a folder of rules. Needs neither Spring nor a database. */
@Command(name = "test", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class TestCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Problems problems = new Problems();
        RuleFolder folder =
                RuleFolder.read(rules, CommandFolders.alertsOf(rules).orElse(null), problems);
        problems.throwIfErrors();
        warn(folder.scenarios(), problems);
        List<ScenarioResult> results =
                folder.scenarios().stream().map(Scenario::run).toList();
        output.write(ScenarioDocument.of(results), out -> new ScenarioText(all).write(results, out));
        return results.stream().allMatch(ScenarioResult::passed) ? Commands.GOOD : Commands.PROBLEMS;
    }

    /** Only of scenarios: what else somebody should look at, {@code check} says. */
    private void warn(List<Scenario> scenarios, Problems problems) {
        Set<String> files =
                scenarios.stream().map(scenario -> scenario.place().file()).collect(Collectors.toSet());
        problems.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .filter(problem -> files.contains(problem.place().file()))
                .forEach(problem -> output.remark("Warnung: " + problem.text()));
    }
}
