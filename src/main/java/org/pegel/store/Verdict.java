package org.pegel.store;

import org.jspecify.annotations.Nullable;
import org.pegel.store.Candidate.Said;

/** What becomes of a candidate. */
enum Verdict {
    /** The series has nothing at this period yet. */
    NEW,
    /** Says what counts already, of a publication that is known. */
    SAME,
    /** Says what counts already, in a newer publication. */
    CONFIRMS,
    /** Says what counts already, in a publication before the first one known. */
    EARLIER,
    /** Says something else and counts from now on. */
    REPLACES,
    /** Says something else, but does not count: an older publication, or a blank. */
    OUTDATED;

    /** @param counting what counts now; absent for nothing */
    static Verdict of(Candidate candidate, @Nullable StoredRow counting) {
        if (counting == null) {
            return NEW;
        }
        if (!candidate.says().equals(counting.says())) {
            return wins(candidate, counting) ? REPLACES : OUTDATED;
        }
        if (candidate.published().isAfter(counting.confirmed())) {
            return CONFIRMS;
        }
        return candidate.published().isBefore(counting.published()) ? EARLIER : SAME;
    }

    /** What says something beats a blank; among equals the newer publication wins, then the newer receipt. */
    private static boolean wins(Candidate candidate, StoredRow counting) {
        Said says = candidate.says();
        return says.isBlank() == counting.says().isBlank()
                ? !candidate.published().isBefore(counting.confirmed())
                : counting.says().isBlank();
    }

    boolean changesWhatCounts() {
        return this == NEW || this == REPLACES;
    }
}
