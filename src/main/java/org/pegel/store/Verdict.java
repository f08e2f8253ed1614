package org.pegel.store;

/** What becomes of a staged row. */
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

    boolean changesWhatCounts() {
        return this == NEW || this == REPLACES;
    }
}
