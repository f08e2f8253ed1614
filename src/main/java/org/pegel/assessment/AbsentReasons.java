package org.pegel.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.target.Target;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;
import org.pegel.target.Threshold;

/** Says in German why numbers of an assessment are absent. */
final class AbsentReasons {

    private final Assessment fact;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private AbsentReasons(Assessment fact) {
        this.fact = fact;
    }

    static Map<String, String> of(Assessment fact) {
        AbsentReasons reasons = new AbsentReasons(fact);
        reasons.ofValues();
        reasons.ofVerdicts();
        reasons.ofTarget();
        reasons.ofSmallNumbers();
        reasons.ofTrend();
        reasons.ofComparison();
        return reasons.reasons;
    }

    private void ofValues() {
        String noPrevious = fact.hasPrevious() ? null : noPrevious();
        note("value", noValue());
        note("previous", noPrevious);
        note("change", noValue() != null ? noValue() : noPrevious);
    }

    private @Nullable String noValue() {
        return fact.hasValue() ? null : Eligibility.withoutValue(fact.series(), fact.index());
    }

    private String noPrevious() {
        if (ComparableValues.otherBoundaries(fact.series(), 0, fact.index())) {
            return "kein früherer Wert mit dem Gebietsstand " + fact.series().boundaries(fact.index());
        }
        SeriesEvent lastBreak = fact.lastBreak();
        return lastBreak == null
                ? "kein früherer vergleichbarer Wert"
                : "kein früherer Wert seit dem Bruch " + lastBreak.period();
    }

    private void ofVerdicts() {
        String notJudged = fact.notJudgedReason();
        note("run", notJudged != null ? notJudged : fact.hasPrevious() ? null : noPrevious());
        note("stage", notJudged == null && fact.threshold() == null ? "keine Schwelle festgelegt" : notJudged);
        ofGapStages();
        note("robustZ", fact.hasRobustZ() ? null : notJudged == null ? noScore() : notJudged);
    }

    private void ofGapStages() {
        List<GapStage> stages = fact.gapStages();
        for (int i = 0; i < stages.size(); i++) {
            note("gapStages[%d]".formatted(i), stages.get(i).reasonAgainst());
        }
    }

    private String noScore() {
        return fact.yearlyChange() == null
                ? "weniger als %d frühere Veränderungen".formatted(RobustZ.FEWEST_CHANGES)
                : "alle früheren Veränderungen sind gleich";
    }

    private void ofTarget() {
        TargetTracking tracking = fact.targetTracking();
        Target target = tracking.target();
        if (target == null) {
            note("target", tracking.notRatedReason());
            return;
        }
        String notRated = tracking.notRatedReason();
        String notAhead = notAhead(target);
        String noProjection = notAhead != null ? notAhead : notRated != null ? notRated : notByWeather(target);
        note("target.status", notRated);
        note("target.actualPace", tracking.actualPace(), notRated != null ? notRated : noPace(target));
        note(
                "target.requiredPace",
                tracking.requiredPace(),
                notAhead != null ? notAhead : unmeasured(notRated, tracking));
        note("target.projection", tracking.projection(), noProjection);
        note("target.shortfall", tracking.shortfall(), noProjection);
        note("target.arrival", tracking.arrival() == null ? noArrival(target) : null);
    }

    private String noArrival(Target target) {
        String notJudged = fact.notJudgedReason();
        if (notJudged != null) {
            return notJudged;
        }
        return target.type() == TargetType.REACH || target.type().isGap()
                ? "weniger als %d Werte".formatted(Arrival.FEWEST_VALUES)
                : "bei dieser Zielart gibt es nichts zu erreichen";
    }

    /** Without a value, and without what a gap is measured to, nobody knows how far it is. */
    private @Nullable String unmeasured(@Nullable String notRated, TargetTracking tracking) {
        boolean noGap = tracking.target() != null
                && tracking.target().type().isGap()
                && tracking.gap().isEmpty();
        return noGap ? notRated : fact.notJudgedReason();
    }

    private static @Nullable String notByWeather(Target target) {
        return target.method() == TargetMethod.DESTATIS
                ? null
                : "wird vom Verfahren " + target.method().id() + " nicht berechnet";
    }

    private static @Nullable String noPace(Target target) {
        return target.method() == TargetMethod.PATH ? notByWeather(target) : null;
    }

    private @Nullable String notAhead(Target target) {
        Integer year = target.year();
        if (year == null) {
            return target.type() == TargetType.CORRIDOR || target.type().isGap()
                    ? "das Ziel hat kein Zieljahr"
                    : "die Zielart hat kein Zieljahr";
        }
        if (target.type() == TargetType.CORRIDOR) {
            return "die Zielart hat zwei Grenzen";
        }
        return TimeAxis.yearsLeft(fact.period(), year) > 0 ? null : "das Zieljahr ist zu Ende";
    }

    private void ofSmallNumbers() {
        String noValue = noValue();
        note("interval", noValue != null ? noValue : ValueInterval.reasonAgainst(fact));
        if (PeriodMean.of(fact, PeriodMean.USUAL) == null) {
            note("mean", noValue != null ? noValue : "keine %d Werte in Folge".formatted(PeriodMean.USUAL));
        }
    }

    private void ofTrend() {
        Trend trend = fact.trend();
        reasons.putAll(trend.absent());
        if (trend.reasonAgainst() == null) {
            note("trend.warning", fact.reliability().reasonAgainstTest());
            ofCrossing(trend);
        }
    }

    private void ofCrossing(Trend trend) {
        Threshold threshold = fact.threshold();
        if (threshold == null) {
            note("trend.crossing", "keine Schwelle festgelegt");
            return;
        }
        note("trend.crossing.review", noCrossing(trend, threshold.review(), "keine Prüfschwelle festgelegt"));
        note("trend.crossing.action", noCrossing(trend, threshold.action(), "keine Handlungsschwelle festgelegt"));
    }

    private static @Nullable String noCrossing(Trend trend, @Nullable Double limit, String withoutLimit) {
        return limit == null ? withoutLimit : trend.crossing(limit, 1).reason();
    }

    private void ofComparison() {
        note("comparison.city", fact.hasCityValue() ? null : noCityValue());
        if (!fact.hasDistanceToCity()) {
            String noValue = noValue();
            note("comparison.distanceToCity", noValue != null ? noValue : noCityValue());
        }
        note("comparison.funnel", fact.peers().funnel().reasonAgainst(fact));
        note(
                "comparison.peers",
                fact.isCity() ? noCityValue() : fact.peers().peerChanges().reasonAgainst(fact));
        ofGap(fact.gap());
    }

    private void ofGap(@Nullable GroupGap gap) {
        if (gap == null) {
            note("comparison.gap", noGap());
        } else {
            note("comparison.gap.interval", gap.uncertainty().reasonAgainstInterval());
            note("comparison.gap.ratio", gap.uncertainty().reasonAgainstRatio());
            note("comparison.gap.ratioInterval", gap.uncertainty().reasonAgainstRatioInterval());
            note("comparison.gap.pWidening", gap.reasonAgainstCourse());
            note("comparison.gap.changePerYear", gap.changePerYear().isEmpty() ? gap.reasonAgainstCourse() : null);
        }
    }

    private String noGap() {
        return fact.group().comparedWith() == null
                ? "die Gruppe wird mit keiner anderen verglichen"
                : "kein vergleichbarer Wert einer der beiden Gruppen für diesen Zeitraum";
    }

    private String noCityValue() {
        return fact.isCity() ? "ist die Gesamtstadt selbst" : "kein Wert der Gesamtstadt für denselben Zeitraum";
    }

    private void note(String field, OptionalDouble number, @Nullable String reason) {
        if (number.isEmpty()) {
            note(field, reason == null ? "Zielwert ist erreicht" : reason);
        }
    }

    private void note(String field, @Nullable String reason) {
        if (reason != null) {
            reasons.put(field, reason);
        }
    }
}
