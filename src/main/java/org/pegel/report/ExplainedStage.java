package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.Direction;
import org.pegel.target.Threshold;

/** Which threshold holds, and what it makes of the value. */
final class ExplainedStage {
    private final Assessment assessment;
    private final Reckoning reckoning;

    ExplainedStage(Assessment assessment, Reckoning reckoning) {
        this.assessment = assessment;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        Threshold threshold = assessment.threshold();
        List<String> lines = new ArrayList<>();
        if (threshold == null || !assessment.isJudged()) {
            return lines;
        }
        lines.add(limits(threshold));
        compare(lines, "Prüfschwelle", threshold.review());
        compare(lines, "Handlungsschwelle", threshold.action());
        lines.add("mit Bestätigung und Entwarnung: zuvor %s, jetzt %s"
                .formatted(word(assessment.previousStage()), word(assessment.stage())));
        return lines;
    }

    private String limits(Threshold threshold) {
        StringJoiner limits = new StringJoiner("; ");
        limits.add(higherIsBetter() ? "höhere Werte sind günstiger" : "niedrigere Werte sind günstiger");
        limits.add("bestätigt nach "
                + (threshold.confirmation() == 1
                        ? "einem Zeitraum"
                        : threshold.confirmation() + " Zeiträumen in Folge"));
        if (threshold.recovery() != null) {
            limits.add("Entwarnung bei " + reckoning.value(threshold.recovery()));
        }
        if (threshold.minimumCases() > 0) {
            limits.add("Mindestfallzahl " + Reckoning.counted(threshold.minimumCases()));
        }
        return limits.toString();
    }

    private void compare(List<String> lines, String name, @Nullable Double limit) {
        if (limit != null) {
            boolean beyond = higherIsBetter() ? assessment.value() < limit : assessment.value() > limit;
            String relation = assessment.value() < limit ? "<" : assessment.value() > limit ? ">" : "=";
            lines.add("%s %s %s %s: %s"
                    .formatted(
                            reckoning.value(assessment.value()),
                            relation,
                            name,
                            reckoning.value(limit),
                            beyond ? "jenseits" : "nicht jenseits"));
        }
    }

    private boolean higherIsBetter() {
        return assessment.indicator().direction() == Direction.HIGHER;
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case NONE -> "keine";
            case REVIEW -> "Prüfschwelle";
            case ACTION -> "Handlungsschwelle";
        };
    }
}
