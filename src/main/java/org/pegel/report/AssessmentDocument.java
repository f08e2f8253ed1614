package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;

/**
 * What {@code assess} answers: the numbers of each series.
 *
 * @param assessments one entry for each series
 */
public record AssessmentDocument(List<Entry> assessments) {

    /**
     * The numbers of one series; a number that can't be computed is left out and stands in {@code absent}.
     *
     * @param indicator id
     * @param district id
     * @param group id
     * @param period the period that was judged
     * @param value in the unit of the indicator
     * @param previous the comparable value before
     * @param change value minus previous
     * @param run worsenings in a row
     * @param stage none, review, action
     * @param target how the series does on its way to its target
     * @param trend where it is going
     * @param absent field to reason, German
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            String indicator,
            String district,
            String group,
            String period,
            @Nullable Double value,
            @Nullable Double previous,
            @Nullable Double change,
            @Nullable Integer run,
            @Nullable String stage,
            @Nullable TargetEntry target,
            @Nullable TrendEntry trend,
            Map<String, String> absent) {}

    /**
     * The way to a target.
     *
     * @param type what is asked: reach, hold, improve, maximum-growth, close-gap-to-city, close-gap-to-group, corridor
     * @param method how it was judged: destatis, eurostat, zielpfad
     * @param status destatis sun, light-cloud, cloud, storm; eurostat reached, significant, moderate, insufficient, away;
     *     zielpfad reached, on-path, slightly-behind, behind, away; all not-rated
     * @param value the target value; of a gap what may be left of it, of a maximum growth percent a year; left out for a
     *     target that only asks to improve and for a corridor
     * @param lower lower end of a corridor
     * @param upper upper end of a corridor
     * @param period the target year; left out for a target to keep
     * @param gap how much worse the value is than what the gap is measured to
     * @param expected what the path asks for now, or what the value may have grown to
     * @param shareOfPath how far ahead of the path, as a share of its width; negative behind it
     * @param growth compound growth per year in the direction wanted
     * @param paceRatio actual pace as a share of the one needed since the base year
     * @param longTermStatus Eurostat's class over the long term
     * @param projection value expected in the target year; of a gap the gap
     * @param shortfall share of the way still to go that the projection lacks
     * @param requiredPace change per year that would reach the target; of a gap the gap's
     * @param actualPace average change per year; of a gap the gap's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetEntry(
            String type,
            String method,
            String status,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String period,
            @Nullable Double gap,
            @Nullable Double expected,
            @Nullable Double shareOfPath,
            @Nullable Double growth,
            @Nullable Double paceRatio,
            @Nullable String longTermStatus,
            @Nullable Double projection,
            @Nullable Double shortfall,
            @Nullable Double requiredPace,
            @Nullable Double actualPace) {}

    public static AssessmentDocument of(List<Assessment> assessments) {
        return new AssessmentDocument(
                assessments.stream().map(AssessmentDocument::entry).toList());
    }

    private static Entry entry(Assessment assessment) {
        Map<String, String> absent = ofTheContract(assessment.absent());
        return new Entry(
                assessment.indicatorId(),
                assessment.districtId(),
                assessment.groupId(),
                assessment.period().toString(),
                assessment.hasValue() ? assessment.value() : null,
                assessment.hasPrevious() ? assessment.previous() : null,
                assessment.hasChange() ? assessment.change() : null,
                absent.containsKey("run") ? null : assessment.run(),
                absent.containsKey("stage") ? null : assessment.stage().id(),
                target(assessment.targetTracking()),
                TrendEntry.of(assessment.trend()),
                absent);
    }

    /** An assessment knows more numbers than are shown here. */
    private static Map<String, String> ofTheContract(Map<String, String> reasons) {
        Map<String, String> shown = new LinkedHashMap<>();
        reasons.forEach((field, reason) -> {
            if (SHOWN.contains(field) || field.startsWith("target.") || field.startsWith("trend.")) {
                shown.put(field, reason);
            }
        });
        return shown;
    }

    private static final List<String> SHOWN = List.of("value", "previous", "change", "run", "stage", "target", "trend");

    private static @Nullable TargetEntry target(TargetTracking tracking) {
        Target target = tracking.target();
        if (target == null) {
            return null;
        }
        TargetStatus longTerm = tracking.longTermStatus();
        return new TargetEntry(
                target.type().id(),
                tracking.method(),
                tracking.status().id(),
                target.value(),
                target.aim().lower(),
                target.aim().upper(),
                target.year() == null ? null : target.year().toString(),
                number(tracking.gap()),
                number(tracking.expected()),
                number(tracking.shareOfPath()),
                number(tracking.growth()),
                number(tracking.paceRatio()),
                longTerm == null ? null : longTerm.id(),
                number(tracking.projection()),
                number(tracking.shortfall()),
                number(tracking.requiredPace()),
                number(tracking.actualPace()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
