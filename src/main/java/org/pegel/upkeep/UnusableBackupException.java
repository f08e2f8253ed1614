package org.pegel.upkeep;

/** A backup that must not be put back; the message says why, German. Another backup or another version of Pegel helps. */
public final class UnusableBackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableBackupException(String message) {
        super(message);
    }

    /** What is wrong with it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
