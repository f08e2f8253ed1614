package org.pegel.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.evaluation.Evaluations;
import org.pegel.report.FindingDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: findings on the store; without a period a real run, with one only a look. */
@Command(name = "evaluate", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class EvaluateCommand extends SpringCommand {
    private static final String INSTEAD =
            "Den laufenden Pegel fragt man so: curl http://localhost:8080/api/v1/findings (oder …/findings?period=2023)";

    private final Services services;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "period")
    private @Nullable Period period;

    @Mixin
    private Output output = new Output();

    EvaluateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        CommandFolders folders = new CommandFolders(rules, data);
        if (period == null && folders.tellsNobody()) {
            output.remark("Bei den Regeln liegt kein Ordner alerts-config: Die Meldungen gehen an niemanden.");
        }
        return services.run(folders, arguments, INSTEAD, context -> answer(context.getBean(Evaluations.class)));
    }

    private int answer(Evaluations evaluations) {
        EvaluationResult result = period == null ? evaluations.evaluateAll() : evaluations.look(period);
        output.write(FindingDocument.of(result, period), out -> FindingText.write(result, out));
        return Commands.GOOD;
    }
}
