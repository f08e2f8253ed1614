package org.pegel.upkeep;

/** The content cannot be moved to that database; the message says why, German. Nothing was changed. */
public final class MoveRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoveRefusedException(String message) {
        super(message);
    }

    /** Why it was not moved. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
