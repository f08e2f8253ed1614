package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;

/**
 * What {@code GET /api/v1/alerts} answers.
 *
 * @param alerts the alerts, in the order given
 */
public record AlertDocument(List<Entry> alerts) {

    /**
     * One alert; what its subject does not have is left out.
     *
     * @param id stable id
     * @param rule the rule's Kennung
     * @param subject what it is about
     * @param indicator id of the indicator
     * @param district id of the district
     * @param group id of the group
     * @param state open, recorded, resolved
     * @param severity info, warning, critical
     * @param period newest period that was judged
     * @param message German sentence
     * @param evidence each number used
     * @param ruleSet version of the rules that judged last
     * @param since when it was last recorded, opened or reopened
     * @param changedAt when anything last changed
     * @param resolvedAt when it was resolved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            String rule,
            SubjectEntry subject,
            @Nullable String indicator,
            @Nullable String district,
            @Nullable String group,
            String state,
            String severity,
            String period,
            String message,
            Map<String, Object> evidence,
            String ruleSet,
            String since,
            String changedAt,
            @Nullable String resolvedAt) {

        static Entry of(Alert alert) {
            SubjectEntry subject = SubjectEntry.of(alert.key().subject());
            return new Entry(
                    alert.id(),
                    alert.key().ruleId(),
                    subject,
                    subject.indicator(),
                    subject.district(),
                    subject.group(),
                    alert.state().name().toLowerCase(Locale.ROOT),
                    alert.severity().name().toLowerCase(Locale.ROOT),
                    alert.period().toString(),
                    alert.message(),
                    alert.evidence(),
                    alert.ruleSet(),
                    alert.since().toString(),
                    alert.changedAt().toString(),
                    alert.resolvedAt() == null ? null : alert.resolvedAt().toString());
        }
    }

    public static AlertDocument of(Collection<Alert> alerts) {
        return new AlertDocument(alerts.stream().map(Entry::of).toList());
    }
}
