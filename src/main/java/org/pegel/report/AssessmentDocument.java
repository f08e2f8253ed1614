package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetTracking;

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
     * @param target how the series does on its way to its target; of several, to the one for which it does worst
     * @param targets with several targets all of them
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
            List<TargetEntry> targets,
            Map<String, String> absent) {}

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
                TargetEntry.of(assessment.targetTracking()),
                several(assessment.targetTrackings().all()),
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

    private static List<TargetEntry> several(List<TargetTracking> trackings) {
        return trackings.size() < 2
                ? List.of()
                : trackings.stream()
                        .map(TargetEntry::of)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
