package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.rule.Finding;

/**
 * What {@code evaluate} and {@code GET /api/v1/findings} answer.
 *
 * @param period the period that was asked for; left out for the newest of each series
 * @param ruleSet version of the rules
 * @param series number of series judged
 * @param findings ordered by rule and subject
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingDocument(@Nullable String period, String ruleSet, int series, List<Entry> findings) {

    /**
     * One finding; what its subject does not have is left out.
     *
     * @param rule the rule's Kennung
     * @param subject what it is about
     * @param indicator id of the indicator
     * @param district id of the district
     * @param group id of the group
     * @param period the newest period that was judged
     * @param severity info, warning, critical
     * @param message German sentence
     * @param evidence each number used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String rule,
            SubjectEntry subject,
            @Nullable String indicator,
            @Nullable String district,
            @Nullable String group,
            String period,
            String severity,
            String message,
            Map<String, Object> evidence) {

        static Entry of(Finding finding) {
            SubjectEntry subject = SubjectEntry.of(finding.subject());
            return new Entry(
                    finding.ruleId(),
                    subject,
                    subject.indicator(),
                    subject.district(),
                    subject.group(),
                    finding.period().toString(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.evidence());
        }
    }

    /** @param period the period that was asked for; absent for the newest of each series */
    public static FindingDocument of(EvaluationResult result, @Nullable Period period) {
        return new FindingDocument(
                period == null ? null : period.toString(),
                result.ruleSet(),
                result.assessments().size(),
                result.findings().stream().map(Entry::of).toList());
    }
}
