package org.pegel.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.IndexState;
import org.pegel.assessment.Stage;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.TargetTracking;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.report.AssessmentExplanation;
import org.pegel.report.IndexText;
import org.pegel.report.TargetText;

/** Assessments for people: one line for each series. */
final class AssessmentText {
    private AssessmentText() {}

    /** @param explain whether to say how each came about */
    static void write(List<Assessment> assessments, List<IndexState> indices, boolean explain, PrintWriter out) {
        for (Assessment assessment : assessments) {
            out.println(line(assessment));
            if (explain) {
                AssessmentExplanation.of(assessment).sections().forEach(section -> write(section, out));
                out.println();
            }
        }
        indices.forEach(index -> IndexText.lines(index, explain).forEach(out::println));
        out.println(GermanCount.of(assessments.size(), "Reihe", "Reihen"));
    }

    private static void write(AssessmentExplanation.Section section, PrintWriter out) {
        out.println("  " + section.title());
        section.lines().forEach(line -> out.println("    " + line));
    }

    private static String line(Assessment assessment) {
        StringBuilder line = new StringBuilder(assessment.indicator().name())
                .append(", ")
                .append(assessment.district().name());
        if (!assessment.groupId().equals(Group.ALL)) {
            line.append(", ").append(assessment.group().name());
        }
        line.append(", ")
                .append(PeriodText.german(assessment.period()))
                .append(": ")
                .append(value(assessment));
        if (assessment.stage() != Stage.NONE) {
            line.append("; ").append(stage(assessment.stage()));
        }
        assessment.gapStages().stream()
                .filter(gap -> gap.stage() != Stage.NONE)
                .forEach(gap -> line.append("; Abstand zu %s %s".formatted(gap.to(), stage(gap.stage()))));
        if (assessment.targetStatus() != TargetStatus.NOT_RATED) {
            line.append("; Ziel: ").append(target(assessment.targetTracking()));
        }
        return line.toString();
    }

    private static String value(Assessment assessment) {
        if (!assessment.hasValue()) {
            return "kein Wert (" + assessment.absent().get("value") + ")";
        }
        String value = ValueText.german(assessment.indicator(), assessment.value());
        return assessment.hasChange()
                ? value + " (" + ValueText.germanChange(assessment.indicator(), assessment.change()) + ")"
                : value;
    }

    private static String stage(Stage stage) {
        return stage == Stage.ACTION ? "jenseits der Handlungsschwelle" : "jenseits der Prüfschwelle";
    }

    private static String target(TargetTracking tracking) {
        return TargetText.verdict(tracking.status()) + " (Verfahren " + tracking.method() + ")";
    }
}
