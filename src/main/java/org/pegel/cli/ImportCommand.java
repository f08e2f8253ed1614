package org.pegel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.Deliveries;
import org.pegel.intake.FileReport;
import org.pegel.intake.ImportReport;
import org.pegel.intake.Progress;
import org.pegel.intake.ReportText;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes files in and accounts for every value; judging them is left to serve and evaluate. */
@Command(name = "import", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class ImportCommand extends SpringCommand {
    private static final String INSTEAD = "Dem laufenden Pegel schickt man die Datei so:"
            + " curl -F file=@DATEI -F source=QUELLE http://localhost:8080/api/v1/imports";

    private final Services services;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ID", required = true, descriptionKey = "source")
    private String source = Source.TIDY;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    @Mixin
    private Output output = new Output();

    ImportCommand(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        files.forEach(output::requireFile);
        CommandFolders folders = new CommandFolders(rules, data);
        ImportReport report =
                services.run(folders, arguments, INSTEAD, context -> take(context.getBean(Deliveries.class)));
        output.write(report, out -> out.print(ReportText.german(report)));
        return isGood(report) ? Commands.GOOD : Commands.PROBLEMS;
    }

    private ImportReport take(Deliveries deliveries) {
        Source known = source(deliveries.sources());
        List<FileReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(
                    progress || ProgressBar.isTerminal()
                            ? takeVisibly(deliveries, file, known)
                            : take(deliveries, file, known, Progress.NONE));
        }
        return new ImportReport(reports);
    }

    private FileReport takeVisibly(Deliveries deliveries, Path file, Source known) {
        String name = String.valueOf(file.getFileName());
        PrintWriter err = commandLine().getErr();
        try (ProgressBar bar = new ProgressBar(err, clock, name, ProgressBar.linesOf(file))) {
            return take(deliveries, file, known, bar);
        }
    }

    private FileReport take(Deliveries deliveries, Path file, Source known, Progress told) {
        String name = String.valueOf(file.getFileName());
        return dryRun ? deliveries.tryOut(file, name, known, told) : deliveries.takeIn(file, name, known, null, told);
    }

    private Source source(Sources known) {
        return known.source(source)
                .orElseThrow(() -> output.wrongUse("Unbekannte Quelle „%s“; erlaubt: %s"
                        .formatted(source, known.all().stream().map(Source::id).collect(Collectors.joining(", ")))));
    }

    private static boolean isGood(ImportReport report) {
        return !report.anyRefused() && report.files().stream().allMatch(file -> file.rejected() == 0);
    }
}
