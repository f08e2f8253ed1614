package org.pegel.release;

/** A step that a version can't take as it stands; the message says why, German. */
public final class RuleSetStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    RuleSetStateException(String text) {
        super(text);
        this.text = text;
    }

    /** Why, German. */
    public String text() {
        return text;
    }
}
