package org.pegel.intake;

/** A file that is not taken in as a whole; the message says why, German. Mending the file or the mapping helps. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message, null, false, false);
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
