package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapUncertainty;
import org.pegel.assessment.GroupGap;
import org.pegel.assessment.ValueInterval;
import org.pegel.catalogue.PeriodText;

/** How far the group lies from the one it is compared with, how sure that is, and where it goes. */
final class ExplainedGap {
    private final Assessment assessment;
    private final Reckoning reckoning;

    ExplainedGap(Assessment assessment, Reckoning reckoning) {
        this.assessment = assessment;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        GroupGap gap = assessment.gap();
        List<String> lines = new ArrayList<>();
        if (gap == null) {
            return lines;
        }
        lines.add(difference(gap));
        if (gap.uncertainty().hasRatio()) {
            lines.add(ratio(gap));
        }
        if (gap.reasonAgainstCourse() == null) {
            lines.add(course(gap));
        }
        return lines;
    }

    private String difference(GroupGap gap) {
        GapUncertainty uncertainty = gap.uncertainty();
        ValueInterval interval = uncertainty.interval();
        String sureness = interval == null
                ? ""
                : "; 95-%%-Bereich nach Newcombe %s bis %s, %s"
                        .formatted(
                                reckoning.result(interval.low()),
                                reckoning.result(interval.high()),
                                uncertainty.mayBeNone()
                                        ? "0 liegt darin, der Abstand kann Zufall sein"
                                        : "0 liegt außerhalb");
        return "Abstand zu „%s“: %s − %s = %s%s"
                .formatted(
                        gap.other().group().name(),
                        reckoning.term(assessment.value()),
                        reckoning.term(gap.other().value()),
                        reckoning.change(gap.difference()),
                        sureness);
    }

    private String ratio(GroupGap gap) {
        GapUncertainty uncertainty = gap.uncertainty();
        ValueInterval interval = uncertainty.ratioInterval();
        return "Verhältnis: %s / %s = %s%s"
                .formatted(
                        reckoning.term(assessment.value()),
                        reckoning.term(gap.other().value()),
                        Reckoning.plain(uncertainty.ratio()),
                        interval == null
                                ? ""
                                : "; 95-%%-Bereich nach Katz %s bis %s"
                                        .formatted(Reckoning.plain(interval.low()), Reckoning.plain(interval.high())));
    }

    private String course(GroupGap gap) {
        String slope = gap.changePerYear().isEmpty()
                ? ""
                : ", im Mittel %s je Jahr (Steigung nach Sen)"
                        .formatted(reckoning.change(gap.changePerYear().getAsDouble()));
        return "Betrag des Abstands: %s (%s), jetzt %s; %d Werte%s%s"
                .formatted(
                        reckoning.result(Math.abs(gap.firstDifference())),
                        PeriodText.german(gap.firstPeriod()),
                        reckoning.result(Math.abs(gap.difference())),
                        gap.n(),
                        slope,
                        widening(gap));
    }

    private static String widening(GroupGap gap) {
        return gap.wideningP().isEmpty()
                ? ""
                : "; dass er durch Zufall so wächst: "
                        + Reckoning.p(gap.wideningP().getAsDouble());
    }
}
