package org.pegel.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.metrics.Past;
import org.pegel.metrics.PastRequest;
import org.pegel.observation.ObservationStore;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export-openmetrics}: the past with timestamps, for promtool. */
@Command(name = "export-openmetrics", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class ExportOpenmetricsCommand extends SpringCommand {
    private static final String INSTEAD = "Vom laufenden Pegel bekommt man es so:"
            + " curl -o vergangenheit.om \"http://localhost:8080/api/v1/export/openmetrics?from=2000&to=2024\"";

    private final Services services;

    @Option(names = "--from", paramLabel = "P", descriptionKey = "from")
    private @Nullable Period from;

    @Option(names = "--to", paramLabel = "P", descriptionKey = "to")
    private @Nullable Period to;

    @Option(names = "--limits-of", paramLabel = "DAY", descriptionKey = "limits-of")
    private @Nullable LocalDate limitsOf;

    @Option(names = "--label", paramLabel = "NAME=VALUE", descriptionKey = "label")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private @Nullable Path file;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules.usual")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    ExportOpenmetricsCommand(Services services) {
        this.services = services;
    }

    /**
     * What was written.
     *
     * @param file where it lies
     * @param samples how many samples it has
     * @param tooEarly values from before 1970, which are left out
     */
    record Written(String file, long samples, long tooEarly) {}

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        PastRequest request = request();
        if (file != null) {
            OutputFile.requireFree(file, overwrite, output);
        }
        return services.run(new CommandFolders(rules, data), arguments, INSTEAD, context -> answer(context, request));
    }

    private PastRequest request() {
        try {
            return PastRequest.of(from, to, limitsOf, labels);
        } catch (IllegalArgumentException wrong) {
            throw output.wrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private int answer(ApplicationContext context, PastRequest request) {
        try (Past past = Past.of(
                context.getBean(ActiveRuleSet.class).current(),
                context.getBean(ObservationStore.class),
                context.getBean(Clock.class).getZone(),
                request)) {
            if (past.samples() == 0) {
                output.remark("In dieser Zeit hat keine Reihe einen Wert.");
            }
            if (past.tooEarly() > 0) {
                output.remark("Werte von vor 1970 kennt Prometheus nicht; weggelassen: " + past.tooEarly());
            }
            if (file == null) {
                past.writeTo(commandLine().getOut());
            } else {
                OutputFile.write(file, output, out -> {
                    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    past.writeTo(text);
                    text.flush();
                });
                output.write(
                        new Written(file.toString(), past.samples(), past.tooEarly()),
                        out -> out.println(
                                file + " geschrieben: " + GermanCount.of(past.samples(), "Messwert", "Messwerte")));
            }
            return Commands.GOOD;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
