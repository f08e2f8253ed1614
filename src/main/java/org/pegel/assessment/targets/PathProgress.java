package org.pegel.assessment.targets;

/** How a value stands to a path, the best first. */
public enum PathProgress {
    /** At the end of the path or beyond. */
    REACHED,
    /** On the path or ahead of it. */
    ON_PATH,
    /** Behind by at most 5 % of the path's width. */
    SLIGHTLY_BEHIND,
    /** Behind by more. */
    BEHIND,
    /** Behind, and no nearer to the end than at the start. */
    AWAY
}
