package org.pegel.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.TargetTracking;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;

/** Assessments for people: one line for each series. */
final class AssessmentText {
    private AssessmentText() {}

    static void write(List<Assessment> assessments, PrintWriter out) {
        assessments.forEach(assessment -> out.println(line(assessment)));
        out.println(GermanCount.of(assessments.size(), "Reihe", "Reihen"));
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
        return status(tracking.status()) + " (Verfahren " + tracking.method() + ")";
    }

    private static String status(TargetStatus status) {
        return switch (status) {
            case SUN, SIGNIFICANT -> "wird nach bisheriger Entwicklung erreicht";
            case LIGHT_CLOUD, MODERATE -> "wird nach bisheriger Entwicklung knapp verfehlt";
            case CLOUD, INSUFFICIENT -> "wird nach bisheriger Entwicklung verfehlt, Richtung stimmt";
            case STORM, AWAY -> "Entwicklung geht vom Ziel weg";
            case REACHED -> "ist erreicht";
            case ON_PATH -> "auf dem Zielpfad";
            case SLIGHTLY_BEHIND -> "etwas hinter dem Zielpfad";
            case BEHIND -> "hinter dem Zielpfad";
            case NOT_RATED -> "nicht bewertet";
        };
    }
}
