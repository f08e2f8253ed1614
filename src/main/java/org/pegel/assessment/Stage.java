package org.pegel.assessment;

/** How far a value is beyond its thresholds, least first. */
public enum Stage {
    /** Within the limits. */
    NONE,
    /** Beyond the Prüfschwelle. */
    REVIEW,
    /** Beyond the Handlungsschwelle. */
    ACTION;

    /** The id in files and JSON: none, review, action. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
