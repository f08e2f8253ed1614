package org.pegel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.pegel.intake.FileReport;
import org.pegel.intake.Importer;
import org.pegel.intake.ReportText;
import org.pegel.intake.Source;
import org.pegel.release.RuleFolder;
import org.pegel.report.ScaffoldDocument;
import org.pegel.scaffold.Scaffold;
import org.pegel.scaffold.Scaffolding;
import org.pegel.table.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code scaffold}: the skeleton of a rule set from a delivered file, tried out on the file at once. Needs neither Spring
 * nor a database.
 */
@Command(name = "scaffold", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class ScaffoldCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    private static final int MOST_LINES = 12;

    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--source", paramLabel = "ID", required = true, descriptionKey = "source")
    private String source = "";

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules-neu", descriptionKey = "rules")
    private Path rules = Path.of("rules-neu");

    @Mixin
    private Output output = new Output();

    ScaffoldCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        output.requireFile(file);
        if (!ID.matcher(source).matches() || source.equals(Source.TIDY)) {
            throw output.wrongUse(
                    "„%s“ kann keine Quelle heißen; erlaubt: Kleinbuchstaben, Ziffern, Bindestriche, nicht tidy"
                            .formatted(source));
        }
        if (Files.exists(rules)) {
            throw output.wrongUse(
                    "%s gibt es schon und wird nicht überschrieben; ein anderer Ordner: --rules DIR".formatted(rules));
        }
        Scaffolding scaffolding = Scaffold.write(file, source, rules, LocalDate.now(clock));
        FileReport trial = tryOut();
        output.write(
                ScaffoldDocument.of(scaffolding, rules, trial, next()),
                out -> new ScaffoldText(Locale.getDefault(), out).write(scaffolding, file, rules, trial, next()));
        boolean good = !trial.refused() && trial.rejected() == 0 && trial.accepted() > 0;
        if (!good) {
            output.remark(firstLines(ReportText.german(trial)));
        }
        return good ? Commands.GOOD : Commands.PROBLEMS;
    }

    private static String firstLines(String report) {
        List<String> lines = report.lines().toList();
        String first = String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        return lines.size() > MOST_LINES ? first + "\n  …" : first;
    }

    private List<String> next() {
        String jar = "java -jar target/pegel.jar ";
        String data = "data-" + source;
        return List.of(
                jar + "check --rules " + rules,
                jar + "import %s --source %s --rules %s --data %s".formatted(file, source, rules, data),
                jar
                        + "--pegel.rules=%s --pegel.alerts=%s --pegel.sample= --pegel.data=%s"
                                .formatted(rules, rules.resolve("alerts-config"), data));
    }

    /** Reads the file with the rules as they were written. */
    private FileReport tryOut() {
        Problems problems = new Problems();
        RuleFolder written =
                RuleFolder.read(rules, CommandFolders.alertsOf(rules).orElse(null), problems);
        problems.throwIfErrors();
        return new Importer(written.rules().catalogue(), new HeldInMemory(), clock)
                .take(
                        file,
                        String.valueOf(file.getFileName()),
                        written.sources().source(source).orElseThrow(),
                        true)
                .files()
                .get(0);
    }
}
