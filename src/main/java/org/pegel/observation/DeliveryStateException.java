package org.pegel.observation;

/** A step that a delivery cannot take as it stands; the message is a German sentence that says how it stands. */
public final class DeliveryStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryStateException(String message) {
        super(message, null, false, false);
    }

    /** The German sentence. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
