package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
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
        if (threshold != null && assessment.isJudged()) {
            ofValue(lines, threshold);
        }
        for (GapStage gap : assessment.gapStages()) {
            if (gap.reasonAgainst() == null) {
                ofGap(lines, gap);
            }
        }
        return lines;
    }

    private void ofValue(List<String> lines, Threshold threshold) {
        lines.add((higherIsBetter() ? "höhere Werte sind günstiger; " : "niedrigere Werte sind günstiger; ")
                + limits(threshold));
        compare(lines, "Prüfschwelle", threshold.review());
        compare(lines, "Handlungsschwelle", threshold.action());
        lines.add(stages(assessment.previousStage(), assessment.stage()));
    }

    private static String stages(Stage before, Stage now) {
        return "mit Bestätigung und Entwarnung: zuvor %s, jetzt %s".formatted(word(before), word(now));
    }

    private void ofGap(List<String> lines, GapStage gap) {
        double lower = higherIsBetter() ? assessment.value() : gap.otherValue();
        double upper = higherIsBetter() ? gap.otherValue() : assessment.value();
        lines.add("ungünstiger als „%s“ um %s − %s = %s; %s"
                .formatted(
                        gap.to(),
                        reckoning.term(upper),
                        reckoning.term(lower),
                        reckoning.distance(gap.shortfall()),
                        limits(gap.threshold())));
        compare(lines, gap.shortfall(), "Prüfschwelle", gap.threshold().review());
        compare(lines, gap.shortfall(), "Handlungsschwelle", gap.threshold().action());
        lines.add(stages(gap.previousStage(), gap.stage()));
    }

    private String limits(Threshold threshold) {
        StringJoiner limits = new StringJoiner("; ");
        limits.add("bestätigt nach "
                + (threshold.confirmation() == 1
                        ? "einem Zeitraum"
                        : threshold.confirmation() + " Zeiträumen in Folge"));
        if (threshold.recovery() != null) {
            limits.add("Entwarnung bei "
                    + (threshold.gapTo() == null
                            ? reckoning.value(threshold.recovery())
                            : reckoning.distance(threshold.recovery())));
        }
        if (threshold.minimumCases() > 0) {
            limits.add("Mindestfallzahl " + Reckoning.counted(threshold.minimumCases()));
        }
        return limits.toString();
    }

    private void compare(List<String> lines, String name, @Nullable Double limit) {
        if (limit != null) {
            boolean beyond = higherIsBetter() ? assessment.value() < limit : assessment.value() > limit;
            lines.add(comparison(
                    reckoning.value(assessment.value()),
                    assessment.value(),
                    name,
                    limit,
                    reckoning.value(limit),
                    beyond));
        }
    }

    /** A larger gap is the worse one, whichever way is better for the value. */
    private void compare(List<String> lines, double gap, String name, @Nullable Double limit) {
        if (limit != null) {
            lines.add(comparison(reckoning.distance(gap), gap, name, limit, reckoning.distance(limit), gap > limit));
        }
    }

    private static String comparison(
            String text, double value, String name, double limit, String limitText, boolean beyond) {
        String relation = value < limit ? "<" : value > limit ? ">" : "=";
        return "%s %s %s %s: %s".formatted(text, relation, name, limitText, beyond ? "jenseits" : "nicht jenseits");
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
