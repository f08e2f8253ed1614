package org.pegel.rule.engine;

import org.pegel.assessment.Assessment;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** Several changes for the worse, one after the other. */
public final class WorseningRun extends SeriesReason {
    private final Limits limits;

    public WorseningRun(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    @Override
    String statement() {
        return Wording.value(series) + ", " + series.run() + " Mal in Folge ungünstig verändert, zuletzt um "
                + Wording.change(series, series.change());
    }

    @Override
    void addTo(Evidence evidence) {
        evidence.with("run", series.run()).with("limit", limits.count(Limit.WORSENING_RUN));
    }
}
