package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.RobustZ;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** A change over a year that is unusual among the earlier ones. */
public final class Jump extends SeriesReason {

    private final Limits limits;

    public Jump(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    /** Whether the newest change over a year is beyond the limits. */
    public static boolean isIn(Assessment series, Limits limits) {
        RobustZ test = series.yearlyChange();
        return test != null && test.n() >= limits.count(Limit.JUMP_BASELINE) && test.isBeyond(limits.get(Limit.JUMP_Z));
    }

    /** Whether it goes the wrong way. */
    public boolean isForTheWorse() {
        return series.indicator().direction().sign() * test().side() < 0;
    }

    @Override
    String statement() {
        return Wording.value(series) + "; die jüngste Veränderung je Jahr um "
                + Wording.change(series, test().change()) + " ist im Vergleich zu den " + test().n()
                + " früheren ungewöhnlich groß";
    }

    @Override
    void addTo(Evidence evidence) {
        evidence.with("method", "robust-z")
                .with("limit", limits.get(Limit.JUMP_Z))
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
