package org.pegel.intake;

/** Who lets the deliveries of a source count. */
public enum ReleaseMode {
    /** durch Person: somebody releases each delivery. */
    BY_PERSON,
    /** automatisch: each delivery counts at once, whatever its checks say. */
    AUTOMATIC,
    /** automatisch, wenn unauffällig: counts at once unless a check finds something conspicuous. */
    WHEN_INCONSPICUOUS;

    /** Whether a delivery counts without a person. */
    public boolean releases(boolean conspicuous) {
        return this == AUTOMATIC || (this == WHEN_INCONSPICUOUS && !conspicuous);
    }
}
