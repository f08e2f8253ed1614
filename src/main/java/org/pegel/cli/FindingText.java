package org.pegel.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import org.pegel.catalogue.PeriodText;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.report.SeverityText;
import org.pegel.rule.Finding;

/** Findings for people: the most severe first, one line each, then how many. */
final class FindingText {
    private static final Comparator<Finding> MOST_SEVERE_FIRST =
            Comparator.comparing(Finding::severity).reversed();

    private FindingText() {}

    static void write(EvaluationResult result, PrintWriter out) {
        result.findings().stream().sorted(MOST_SEVERE_FIRST).forEach(finding -> out.println(line(finding)));
        out.println("%s bewertet, %s, %s (Regeln %s)"
                .formatted(
                        GermanCount.of(result.assessments().size(), "Reihe", "Reihen"),
                        GermanCount.of(result.findings().size(), "Befund", "Befunde"),
                        GermanCount.of(result.changes().size(), "Meldung geändert", "Meldungen geändert"),
                        result.ruleSet()));
    }

    static String line(Finding finding) {
        return "%s, %s: %s"
                .formatted(
                        SeverityText.german(finding.severity()),
                        PeriodText.german(finding.period()),
                        finding.message());
    }
}
