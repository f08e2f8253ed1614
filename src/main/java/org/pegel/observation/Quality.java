package org.pegel.observation;

/** How far a value can be relied on. */
public enum Quality {
    FINAL,
    PROVISIONAL,
    ESTIMATED,
    REVISED,
    /** Rounded by the source; {@link Observation#roundedTo()} says to what. */
    ROUNDED,
    /** Recalculated for other boundaries (rückgerechnet). */
    RECALCULATED,
    /** Protected: there is a value, but it may not leave. Carries no number. */
    CONFIDENTIAL,
    /** No value; {@link Observation#missingReason()} says why. */
    MISSING
}
