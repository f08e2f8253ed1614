package org.pegel.notification;

/** A mail could not be handed over now; trying again may help. */
class ChannelException extends Exception {

    private static final long serialVersionUID = 1L;

    ChannelException(String message, Throwable cause) {
        super(message, cause);
    }
}
