package org.pegel.catalogue;

/** Which way is better. Context indicators have {@link #NONE} and are never judged. */
public enum Direction {
    HIGHER(1),
    LOWER(-1),
    NONE(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 when higher is better, −1 when lower is better, 0 for context. */
    public int sign() {
        return sign;
    }
}
