package org.pegel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Assessor;
import org.pegel.assessment.ComplementaryProtection;
import org.pegel.assessment.IndexState;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Period;
import org.pegel.intake.FileReport;
import org.pegel.intake.Importer;
import org.pegel.intake.ReportText;
import org.pegel.intake.Sources;
import org.pegel.observation.Series;
import org.pegel.report.AssessmentDocument;
import org.pegel.rule.RuleSettings;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess}: the numbers of each series of a tidy file. Needs neither Spring nor a database. */
@Command(name = "assess", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class AssessCommand implements Callable<Integer> {
    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Option(names = "--period", paramLabel = "P", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--explain", descriptionKey = "explain")
    private boolean explain;

    @Mixin
    private Output output = new Output();

    AssessCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        output.requireFile(file);
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(rules, problems);
        Targets targets = Targets.read(rules, catalogue, problems);
        Thresholds thresholds = Thresholds.read(rules, catalogue, problems);
        RuleSettings settings = RuleSettings.read(rules, catalogue, problems);
        problems.throwIfErrors();

        HeldInMemory values = new HeldInMemory();
        FileReport report = take(catalogue, values);
        values.hide(new ComplementaryProtection(catalogue));
        List<Series> series = values.series();
        LocalDate today = LocalDate.now(clock);
        Assessor assessor = new Assessor(catalogue, targets, thresholds, settings::requirements);
        List<Assessment> assessments = assessor.assess(series, series, period, today);
        List<IndexState> indices = IndexState.all(catalogue, assessor, series, period, today);
        output.write(
                (explain
                                ? AssessmentDocument.explained(assessments, settings)
                                : AssessmentDocument.of(assessments, settings))
                        .with(indices),
                out -> AssessmentText.write(assessments, indices, explain, out));
        if (report.refused() || report.rejected() > 0) {
            output.remark(ReportText.german(report).stripTrailing());
            return Commands.PROBLEMS;
        }
        return Commands.GOOD;
    }

    private FileReport take(Catalogue catalogue, HeldInMemory values) {
        String name = String.valueOf(file.getFileName());
        return new Importer(catalogue, values, clock)
                .take(file, name, Sources.tidy(), false)
                .files()
                .get(0);
    }
}
