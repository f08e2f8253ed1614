package org.pegel.assessment.targets;

/** The classes of Eurostat's monitoring of the Sustainable Development Goals, the best first. */
public enum EurostatProgress {
    /** The value is at the target or beyond. */
    REACHED,
    /** At least 95 % of the pace needed; without target, better by at least 1 % a year. */
    SIGNIFICANT,
    /** At least 60 % of the pace needed; without target, not worse. */
    MODERATE,
    /** Less than that, but not away; only with a target. */
    INSUFFICIENT,
    /** Away from the target; without target, worse by at most 1 % a year. */
    AWAY,
    /** Worse by more than 1 % a year; only without target. */
    FAR_AWAY
}
