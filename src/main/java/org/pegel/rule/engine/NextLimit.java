package org.pegel.rule.engine;

import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.target.Threshold;

/**
 * The threshold that a series would cross next.
 *
 * @param value in the unit of the indicator
 * @param stage what it would reach
 */
record NextLimit(double value, Stage stage) {

    /** Beyond the stage that the series, or its newest value alone, has reached; absent when there is none. */
    static @Nullable NextLimit of(Assessment series) {
        Threshold threshold = series.threshold();
        if (threshold == null) {
            return null;
        }
        Stage ofValue = series.stageOfValue();
        Stage reached = ofValue.compareTo(series.stage()) > 0 ? ofValue : series.stage();
        if (reached == Stage.NONE && threshold.review() != null) {
            return new NextLimit(threshold.review(), Stage.REVIEW);
        }
        return reached == Stage.ACTION || threshold.action() == null
                ? null
                : new NextLimit(threshold.action(), Stage.ACTION);
    }

    /** What people call it. */
    String name() {
        return stage == Stage.ACTION ? "Handlungsschwelle" : "Prüfschwelle";
    }
}
