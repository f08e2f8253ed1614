package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.ChangePoint;
import org.pegel.assessment.FamilyTest;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** A series has changed to another level, not long ago. */
public final class LevelChange extends SeriesReason {
    private final Limits limits;

    public LevelChange(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    /** Whether a series has changed, false discoveries over the districts controlled. */
    public static boolean isIn(Assessment series, Limits limits) {
        ChangePoint change = series.trend().changePoint();
        return change != null
                && change.clearerThanTrend()
                && series.period().lastYear() - change.firstAfter().lastYear() < limits.count(Limit.CHANGE_YEARS)
                && series.peers()
                        .falseDiscoveries(FamilyTest.CHANGE_POINT)
                        .isDiscovery(series, limits.get(Limit.CHANGE_Q));
    }

    /** Whether the level since then is worse. */
    public boolean isForTheWorse() {
        return change().worse();
    }

    @Override
    String statement() {
        ChangePoint change = change();
        return Wording.value(series) + "; seit " + PeriodText.german(change.firstAfter())
                + " liegen die Werte auf einem anderen Niveau als zuvor (im Median "
                + Wording.number(series, change.after()) + " statt " + Wording.number(series, change.before())
                + "); bei " + change.n() + " Werten ist das mehr, als durch Zufall zu erwarten wäre";
    }

    @Override
    void addTo(Evidence evidence) {
        ChangePoint change = change();
        evidence.with("method", change.exact() ? "pettitt-exact" : "pettitt-permutation")
                .with("points", change.n())
                .with("p", change.p())
                .family(series, FamilyTest.CHANGE_POINT)
                .with("q", limits.get(Limit.CHANGE_Q))
                .with("lastBefore", change.lastBefore().toString())
                .with("firstAfter", change.firstAfter().toString())
                .with("medianBefore", change.before())
                .with("medianAfter", change.after())
                .with("limit", limits.count(Limit.CHANGE_YEARS));
    }

    private ChangePoint change() {
        return Objects.requireNonNull(series.trend().changePoint());
    }
}
