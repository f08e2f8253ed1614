package org.pegel.rule.engine;

import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FamilyTest;
import org.pegel.assessment.Trend;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** A series gets worse over all its comparable values, more clearly than by chance. */
public final class Worsening extends SeriesReason {
    private final double q;

    public Worsening(Assessment series, Limits limits) {
        super(series);
        this.q = limits.get(Limit.TREND_Q);
    }

    /** Whether a series gets worse, false discoveries over the districts controlled. */
    public static boolean isIn(Assessment series, Limits limits) {
        return series.peers().falseDiscoveries(FamilyTest.WORSENING).isDiscovery(series, limits.get(Limit.TREND_Q));
    }

    @Override
    String statement() {
        return Wording.value(series) + "; seit " + PeriodText.german(series.comparablePeriod(0))
                + " entwickelt sich der Wert ungünstig" + slope() + "; bei "
                + trend().n() + " Werten ist das mehr, als durch Zufall zu erwarten wäre";
    }

    /** Nothing where most changes are 0: then the median is, too. */
    private String slope() {
        OptionalDouble slope = trend().slope();
        return slope.isEmpty() || slope.getAsDouble() == 0
                ? ""
                : ", im Mittel um " + Wording.change(series, slope.getAsDouble()) + " je Jahr";
    }

    @Override
    void addTo(Evidence evidence) {
        evidence.with("method", trend().testMethod())
                .with("points", trend().n())
                .with("p", trend().pWorsening())
                .family(series, FamilyTest.WORSENING)
                .with("q", q)
                .with("slope", trend().slope())
                .with("intervalLow", trend().slopeLow())
                .with("intervalHigh", trend().slopeHigh());
    }

    private Trend trend() {
        return series.trend();
    }
}
