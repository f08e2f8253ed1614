package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.RobustZ;

/** A change over a year that is unusual among the earlier ones. */
public final class Jump extends SeriesReason {

    public Jump(Assessment series) {
        super(series);
    }

    @Override
    String statement() {
        return Wording.value(series) + "; die Veränderung gegenüber dem Vorjahr um "
                + Wording.change(series, test().change()) + " ist im Vergleich zu den " + test().n()
                + " früheren ungewöhnlich groß";
    }

    @Override
    void addTo(Evidence evidence) {
        evidence.with("method", "robust-z")
                .with("limit", RobustZ.LIMIT)
                .with("yearlyChange", test().change())
                .with("median", test().median())
                .with("baseline", test().n());
        if (series.hasRobustZ()) {
            evidence.with("robustZ", series.robustZ());
        }
    }

    private RobustZ test() {
        return Objects.requireNonNull(series.yearlyChange());
    }
}
