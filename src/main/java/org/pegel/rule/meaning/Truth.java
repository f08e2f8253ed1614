package org.pegel.rule.meaning;

import java.util.List;

/** What a statement is about a series; Kleene's strong logic of three values. */
public enum Truth {
    TRUE,
    FALSE,
    /** A number that it needs is absent. */
    UNDECIDED;

    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** The opposite; of what can't be decided, nothing. */
    public Truth opposite() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** False as soon as one is; else undecided as soon as one is. */
    public static Truth all(List<Truth> parts) {
        return parts.contains(FALSE) ? FALSE : parts.contains(UNDECIDED) ? UNDECIDED : TRUE;
    }

    /** True as soon as one is; else undecided as soon as one is. */
    public static Truth any(List<Truth> parts) {
        return parts.contains(TRUE) ? TRUE : parts.contains(UNDECIDED) ? UNDECIDED : FALSE;
    }
}
