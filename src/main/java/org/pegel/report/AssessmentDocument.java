package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
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
            Map<String, String> absent) {}

    /**
     * The way to a target.
     *
     * @param method how it was judged
     * @param status sun, light-cloud, cloud, storm, not-rated
     * @param value the target value; left out for a target that only asks to improve
     * @param period the target year; left out for a target to keep
     * @param projection value expected in the target year
     * @param shortfall share of the way still to go that the projection lacks
     * @param requiredPace change per year that would reach the target
     * @param actualPace average change per year
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetEntry(
            String method,
            String status,
            @Nullable Double value,
            @Nullable String period,
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
                absent);
    }

    /** An assessment knows more numbers than are shown here. */
    private static Map<String, String> ofTheContract(Map<String, String> reasons) {
        Map<String, String> shown = new LinkedHashMap<>();
        reasons.forEach((field, reason) -> {
            if (SHOWN.contains(field) || field.startsWith("target.")) {
                shown.put(field, reason);
            }
        });
        return shown;
    }

    private static final List<String> SHOWN = List.of("value", "previous", "change", "run", "stage", "target");

    private static @Nullable TargetEntry target(TargetTracking tracking) {
        Target target = tracking.target();
        if (target == null) {
            return null;
        }
        return new TargetEntry(
                tracking.method(),
                tracking.status().id(),
                target.value(),
                target.year() == null ? null : target.year().toString(),
                number(tracking.projection()),
                number(tracking.shortfall()),
                number(tracking.requiredPace()),
                number(tracking.actualPace()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
