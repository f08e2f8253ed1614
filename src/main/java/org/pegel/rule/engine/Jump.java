package org.pegel.rule.engine;

import org.pegel.assessment.Assessment;
import org.pegel.assessment.RobustZ;
import org.pegel.catalogue.PeriodText;

/** A change that is unusual among the earlier ones. */
public final class Jump extends SeriesReason {

    public Jump(Assessment series) {
        super(series);
    }

    @Override
    String statement() {
        return Wording.value(series) + " nach " + Wording.number(series, series.previous()) + " ("
                + PeriodText.german(series.previousPeriod()) + "); die Veränderung um "
                + Wording.change(series, series.change()) + " ist im Vergleich zu den früheren ungewöhnlich groß";
    }

    @Override
    void addTo(Evidence evidence) {
        evidence.with("method", "robust-z").with("limit", RobustZ.LIMIT);
        if (series.hasRobustZ()) {
            evidence.with("robustZ", series.robustZ());
        }
    }
}
