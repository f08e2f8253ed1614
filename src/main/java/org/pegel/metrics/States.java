package org.pegel.metrics;

import java.util.List;
import java.util.Locale;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.Trend;
import org.pegel.target.Target;
import org.pegel.target.TargetMethod;

/** States as numbers: 1 for the state that a series is in, 0 for the others, so that a change is seen in both. */
final class States {
    private States() {}

    static String label(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static void stage(Assessment of, SamplesOfSeries samples) {
        if (of.threshold() != null && of.isJudged()) {
            for (Stage stage : Stage.values()) {
                samples.add(label(stage), of.stage() == stage);
            }
        }
    }

    static void targetStatus(Assessment of, SamplesOfSeries samples) {
        Target target = of.target();
        if (target != null) {
            for (TargetStatus status : statuses(target.method())) {
                samples.add(label(status), of.targetStatus() == status);
            }
        }
    }

    static void trend(Assessment of, SamplesOfSeries samples) {
        Trend trend = of.trend();
        if (trend.reasonAgainst() == null) {
            samples.add("worsening", trend.isWorsening());
            samples.add("steady", !trend.isWorsening() && !trend.isImproving());
            samples.add("improving", trend.isImproving());
        }
    }

    /** The statuses that a method knows. */
    private static List<TargetStatus> statuses(TargetMethod method) {
        return switch (method) {
            case DESTATIS ->
                List.of(
                        TargetStatus.SUN,
                        TargetStatus.LIGHT_CLOUD,
                        TargetStatus.CLOUD,
                        TargetStatus.STORM,
                        TargetStatus.NOT_RATED);
            case EUROSTAT ->
                List.of(
                        TargetStatus.REACHED,
                        TargetStatus.SIGNIFICANT,
                        TargetStatus.MODERATE,
                        TargetStatus.INSUFFICIENT,
                        TargetStatus.AWAY,
                        TargetStatus.NOT_RATED);
            case PATH ->
                List.of(
                        TargetStatus.REACHED,
                        TargetStatus.ON_PATH,
                        TargetStatus.SLIGHTLY_BEHIND,
                        TargetStatus.BEHIND,
                        TargetStatus.AWAY,
                        TargetStatus.NOT_RATED);
        };
    }
}
