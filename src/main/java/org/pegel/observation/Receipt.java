package org.pegel.observation;

import java.util.List;
import java.util.Set;

/**
 * What a delivery did to the store. {@code accepted + unchanged + revised + missing + conflicting} are the
 * candidates that were handed over.
 *
 * @param delivery id of the delivery
 * @param accepted values for a series and period that had none
 * @param unchanged values that stood so already, that repeat another row of the file, or that do not count beside a
 *     newer publication
 * @param revised values that replace a different one
 * @param missing cells without a value, missing or confidential
 * @param outdated of the unchanged: values that differ but were published before the stored one; kept as history
 * @param conflicting rows that give a series and period different values in the same file; not taken in
 * @param complementary cells that had to be hidden besides, so that no sum gives a hidden one away; of this delivery, and of
 *     what counted before
 * @param conflicts of the conflicting: the rows themselves, in the order they came; only some of them where there are many
 * @param changed what the release changed; empty before the release
 */
public record Receipt(
        String delivery,
        int accepted,
        int unchanged,
        int revised,
        int missing,
        int outdated,
        int conflicting,
        int complementary,
        List<Observation> conflicts,
        Set<SeriesRef> changed) {

    public Receipt {
        conflicts = List.copyOf(conflicts);
        changed = Set.copyOf(changed);
    }

    /** With all rows that conflict, and nothing hidden besides. */
    public Receipt(
            String delivery,
            int accepted,
            int unchanged,
            int revised,
            int missing,
            int outdated,
            List<Observation> conflicts,
            Set<SeriesRef> changed) {
        this(delivery, accepted, unchanged, revised, missing, outdated, conflicts.size(), 0, conflicts, changed);
    }
}
