package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
import org.pegel.catalogue.District;

/**
 * A threshold on the gap of a series. Without gap and stage when there is none; then the reason stands in {@code absent}.
 *
 * @param to id of the other group, or "gesamt" for the city
 * @param gap how much worse the series is, in the unit of the indicator; negative when it is better
 * @param stage none, review, action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapStageEntry(String to, @Nullable Double gap, @Nullable String stage) {

    static List<GapStageEntry> of(Assessment assessment) {
        return assessment.gapStages().stream().map(GapStageEntry::of).toList();
    }

    private static GapStageEntry of(GapStage stage) {
        boolean known = stage.reasonAgainst() == null;
        String group = stage.group();
        return new GapStageEntry(
                group == null ? District.CITY : group,
                known ? stage.shortfall() : null,
                known ? stage.stage().id() : null);
    }
}
