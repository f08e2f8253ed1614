package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Subject;

/**
 * What a finding or an alert is about, with the ids that its kind has; the others are left out.
 *
 * @param type series, field, level, delivery
 * @param indicator id of the indicator
 * @param district id of the district
 * @param group id of the group
 * @param level id of the level
 * @param field id of the field of action
 * @param source id of the source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectEntry(
        String type,
        @Nullable String indicator,
        @Nullable String district,
        @Nullable String group,
        @Nullable String level,
        @Nullable String field,
        @Nullable String source) {

    static SubjectEntry of(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return new SubjectEntry("series", series.indicator(), series.district(), series.group(), null, null, null);
        }
        if (subject instanceof Subject.OfField field) {
            return new SubjectEntry("field", null, field.district(), null, null, field.field(), null);
        }
        if (subject instanceof Subject.OfLevel level) {
            return new SubjectEntry("level", level.indicator(), null, level.group(), level.level(), null, null);
        }
        if (subject instanceof Subject.OfDelivery delivery) {
            return new SubjectEntry("delivery", null, null, null, null, null, delivery.source());
        }
        throw new IllegalStateException("A kind of subject without a document: " + subject);
    }
}
