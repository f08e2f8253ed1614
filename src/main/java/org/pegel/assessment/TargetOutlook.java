package org.pegel.assessment;

/** What a {@link TargetStatus} means for the target, whatever the method; the best first. */
public enum TargetOutlook {
    /** Reached, or on the way. */
    ON_TRACK,
    /** Not quite on the way. */
    CLOSE,
    /** It will be missed, but the direction is right. */
    OFF_TRACK,
    /** The development stands still or leads away. */
    AWAY,
    /** No statement. */
    UNKNOWN
}
