package org.pegel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.release.RuleFolder;
import org.pegel.release.Trials;
import org.pegel.report.BacktestDocument;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backtest}: what rules would have said in the past, and what each was worth. Writes nothing. */
@Command(name = "backtest", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class BacktestCommand extends SpringCommand {
    private static final String INSTEAD = "Den laufenden Pegel fragt man so:"
            + " curl -X POST \"http://localhost:8080/api/v1/backtests?from=2015&to=2024\"";

    private final Services services;

    @Option(names = "--from", paramLabel = "P", required = true, descriptionKey = "from")
    private @Nullable Period from;

    @Option(names = "--to", paramLabel = "P", required = true, descriptionKey = "to")
    private @Nullable Period to;

    @Option(names = "--against", paramLabel = "DIR", descriptionKey = "against")
    private @Nullable Path against;

    @Option(names = "--limits-of", paramLabel = "DAY", descriptionKey = "limits-of")
    private @Nullable LocalDate limitsOf;

    @Option(names = "--as-if-on-time", descriptionKey = "as-if-on-time")
    private boolean onTime;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules.usual")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    BacktestCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        Period first = Objects.requireNonNull(from);
        Period last = Objects.requireNonNull(to);
        if (!ReplayedTime.fit(first, last)) {
            throw output.wrongUse("Von %s bis %s lässt sich nichts nachspielen; erlaubt: %s"
                    .formatted(first, last, ReplayedTime.ALLOWED));
        }
        ReplayedTime time = new ReplayedTime(first, last, limitsOf, onTime);
        RuleSet others = against == null ? null : rulesOf(against);
        return services.run(
                new CommandFolders(rules, data), arguments, INSTEAD, context -> answer(context, time, others));
    }

    /** A draft that brings no departments tells those of the rules. */
    private RuleSet rulesOf(Path folder) {
        Problems problems = new Problems();
        Path alerts = CommandFolders.alertsOf(folder)
                .or(() -> CommandFolders.alertsOf(rules == null ? Path.of("rules") : rules))
                .orElse(null);
        RuleFolder read = RuleFolder.read(folder, alerts, problems);
        problems.throwIfErrors();
        return read.rules();
    }

    private int answer(ApplicationContext context, ReplayedTime time, @Nullable RuleSet others) {
        RuleSet ours = context.getBean(ActiveRuleSet.class).current();
        Trials.Trial trial = context.getBean(Trials.class).run(ours, others, time);
        output.write(
                BacktestDocument.of(trial.result(), trial.against()),
                out -> BacktestText.write(trial.result(), trial.against(), out));
        return Commands.GOOD;
    }
}
