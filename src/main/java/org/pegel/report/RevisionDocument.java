package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.PeriodRevision;

/**
 * What {@code revisions} and {@code GET /api/v1/deliveries/{id}/revisions} answer: what a delivery changes against what
 * stood before it.
 *
 * @param delivery id of the delivery
 * @param added values where none stood
 * @param changed values that replace a different one
 * @param dropped values that stood and are confidential, blank or left out now
 * @param revisions by indicator and period, at most {@value #MOST} of them
 * @param more how many are left out beyond that; absent when none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionDocument(
        String delivery, int added, int changed, int dropped, List<Entry> revisions, @Nullable Integer more) {
    static final int MOST = 1000;

    /**
     * One indicator at one period.
     *
     * @param indicator id of the indicator
     * @param period the period
     * @param added values where none stood
     * @param changed values that replace a different one
     * @param dropped values that are no longer there
     * @param examples the first changed and dropped ones
     */
    public record Entry(
            String indicator,
            String period,
            int added,
            int changed,
            int dropped,
            List<PeriodRevision.Example> examples) {
        static Entry of(PeriodRevision revision) {
            return new Entry(
                    revision.indicator(),
                    revision.period().toString(),
                    revision.added(),
                    revision.changed(),
                    revision.dropped(),
                    revision.examples());
        }
    }

    public static RevisionDocument of(String delivery, List<PeriodRevision> revisions) {
        int more = revisions.size() - MOST;
        return new RevisionDocument(
                delivery,
                revisions.stream().mapToInt(PeriodRevision::added).sum(),
                revisions.stream().mapToInt(PeriodRevision::changed).sum(),
                revisions.stream().mapToInt(PeriodRevision::dropped).sum(),
                revisions.stream().limit(MOST).map(Entry::of).toList(),
                more > 0 ? (Integer) more : null);
    }
}
