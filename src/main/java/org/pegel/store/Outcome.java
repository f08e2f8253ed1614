package org.pegel.store;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.SeriesRef;

/** What becomes of the rows of a delivery, as a receipt reports it. */
class Outcome {
    private final Distinct distinct;
    private final Set<SeriesRef> changed = new HashSet<>();
    private int accepted;
    private int unchanged;
    private int revised;
    private int missing;
    private int outdated;

    /** @param distinct knows the rows that are not judged one by one */
    Outcome(Distinct distinct) {
        this.distinct = distinct;
    }

    /**
     * Adds a row that was judged.
     *
     * @param counting what counted before; absent for nothing
     */
    void add(Candidate candidate, Verdict verdict, @Nullable StoredRow counting) {
        boolean wasBlank = counting == null || !counting.says().hasValue();
        if (!candidate.says().hasValue()) {
            missing++;
        } else if (verdict.changesWhatCounts()) {
            accepted += wasBlank ? 1 : 0;
            revised += wasBlank ? 0 : 1;
        } else {
            unchanged++;
            outdated += verdict == Verdict.OUTDATED ? 1 : 0;
        }
    }

    /** Adds where something else counts because of it, though the delivery does not say so itself. */
    void follows(Outcome further) {
        changed.addAll(further.changed);
    }

    /** Notes that another value counts afterwards. */
    void changes(SeriesRef ref) {
        changed.add(ref);
    }

    Distinct distinct() {
        return distinct;
    }

    /** Where another value counts afterwards. */
    Set<SeriesRef> changed() {
        return changed;
    }

    int accepted() {
        return accepted;
    }

    int unchanged() {
        return unchanged + distinct.repeatedValues();
    }

    int revised() {
        return revised;
    }

    int missing() {
        return missing + distinct.repeatedBlanks();
    }

    int outdated() {
        return outdated;
    }
}
