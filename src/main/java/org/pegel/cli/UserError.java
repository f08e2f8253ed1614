package org.pegel.cli;

/** Something the user has to mend; the message is one German sentence and no stack trace. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    UserError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** What the process exits with. */
    int code() {
        return code;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
