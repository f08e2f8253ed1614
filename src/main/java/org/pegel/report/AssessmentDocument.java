package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.IndexState;
import org.pegel.assessment.PeriodMean;
import org.pegel.assessment.TargetTracking;
import org.pegel.assessment.ValueInterval;
import org.pegel.report.AssessmentExplanation.Section;
import org.pegel.rule.RuleSettings;

/**
 * What {@code assess} answers: the numbers of each series.
 *
 * @param assessments one entry for each series
 * @param levels numbers over all districts of a level; left out when there are none
 * @param indices composite indices of the rule set; left out when it has none
 */
public record AssessmentDocument(
        List<Entry> assessments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LevelEntry> levels,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IndexEntry> indices) {

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
     * @param gapStages under each threshold on a gap the gap and its stage
     * @param target how the series does on its way to its target; of several, to the one for which it does worst
     * @param targets with several targets all of them
     * @param interval how sure the value is, 95 %
     * @param mean the mean over three periods, for small places
     * @param robustZ score of the newest change over a year among the earlier ones
     * @param trend where the series is going
     * @param firstCrossings how probably each threshold is crossed soon, after what happened in all districts
     * @param comparison how it stands to others
     * @param absent field to reason, German
     * @param explanation how all of it came about, German; left out unless asked for
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
            List<GapStageEntry> gapStages,
            @Nullable TargetEntry target,
            List<TargetEntry> targets,
            @Nullable ValueInterval interval,
            @Nullable PeriodMean mean,
            @Nullable Double robustZ,
            @Nullable TrendEntry trend,
            List<FirstCrossingEntry> firstCrossings,
            @Nullable ComparisonEntry comparison,
            Map<String, String> absent,
            @Nullable List<Section> explanation) {}

    /** @param settings how far ahead the city's early warning looks */
    public static AssessmentDocument of(List<Assessment> assessments, RuleSettings settings) {
        return of(assessments, settings, assessment -> null);
    }

    /** With an explanation of each. */
    public static AssessmentDocument explained(List<Assessment> assessments, RuleSettings settings) {
        return of(assessments, settings, assessment -> AssessmentExplanation.of(assessment)
                .sections());
    }

    /** The same with composite indices. */
    public AssessmentDocument with(List<IndexState> states) {
        return new AssessmentDocument(
                assessments, levels, states.stream().map(IndexEntry::of).toList());
    }

    private static AssessmentDocument of(
            List<Assessment> assessments,
            RuleSettings settings,
            Function<Assessment, @Nullable List<Section>> explanation) {
        return new AssessmentDocument(
                assessments.stream()
                        .map(assessment -> entry(assessment, settings, explanation.apply(assessment)))
                        .toList(),
                LevelEntry.of(assessments),
                List.of());
    }

    private static Entry entry(Assessment assessment, RuleSettings settings, @Nullable List<Section> explanation) {
        Map<String, String> absent = new LinkedHashMap<>(assessment.absent());
        List<FirstCrossingEntry> firstCrossings =
                FirstCrossingEntry.of(assessment, settings.of(assessment.indicatorId()), absent);
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
                GapStageEntry.of(assessment),
                TargetEntry.of(assessment.targetTracking()),
                several(assessment.targetTrackings().all()),
                ValueInterval.of(assessment),
                PeriodMean.of(assessment, PeriodMean.USUAL),
                assessment.hasRobustZ() ? assessment.robustZ() : null,
                TrendEntry.of(assessment.trend()),
                firstCrossings,
                ComparisonEntry.of(assessment),
                absent,
                explanation);
    }

    private static List<TargetEntry> several(List<TargetTracking> trackings) {
        return trackings.size() < 2
                ? List.of()
                : trackings.stream()
                        .map(TargetEntry::of)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
