package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FamilyTest;
import org.pegel.assessment.GapUncertainty;
import org.pegel.assessment.GroupGap;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** The gap between a group and the one it is compared with widens. */
public final class GapWidening extends SeriesReason {
    private final double q;

    public GapWidening(Assessment series, Limits limits) {
        super(series);
        this.q = limits.get(Limit.GAP_Q);
    }

    /** Whether the gap of a series widens, false discoveries over the districts controlled. */
    public static boolean isIn(Assessment series, Limits limits) {
        return series.group().comparedWith() != null
                && series.peers().falseDiscoveries(FamilyTest.GAP_WIDENS).isDiscovery(series, limits.get(Limit.GAP_Q));
    }

    @Override
    String statement() {
        return "der Abstand zu „" + gap().other().group().name() + "“ ist von "
                + Wording.bare(series, Math.abs(gap().firstDifference())) + " ("
                + PeriodText.german(gap().firstPeriod())
                + ") auf " + Wording.distance(series, gap().difference()) + " (" + PeriodText.german(series.period())
                + ") gewachsen; bei " + gap().n() + " Werten ist das mehr, als durch Zufall zu erwarten wäre";
    }

    @Override
    void addTo(Evidence evidence) {
        GroupGap gap = gap();
        evidence.with("method", "mann-kendall-gap")
                .with("comparedGroup", gap.other().groupId())
                .with("comparedValue", gap.other().value())
                .with("gap", gap.difference())
                .with("firstGap", gap.firstDifference())
                .with("firstPeriod", gap.firstPeriod().toString())
                .with("gapChangePerYear", gap.changePerYear())
                .with("points", gap.n())
                .with("p", gap.wideningP())
                .family(series, FamilyTest.GAP_WIDENS)
                .with("q", q);
        addUncertainty(evidence, gap.uncertainty());
    }

    private static void addUncertainty(Evidence evidence, GapUncertainty uncertainty) {
        evidence.withInterval("gap", uncertainty.interval());
        if (uncertainty.hasRatio()) {
            evidence.with("ratio", uncertainty.ratio()).withInterval("ratio", uncertainty.ratioInterval());
        }
    }

    private GroupGap gap() {
        return Objects.requireNonNull(series.gap());
    }
}
