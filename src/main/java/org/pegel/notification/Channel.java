package org.pegel.notification;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A way out for mails. */
interface Channel {

    /** The session in which messages for this channel are made. */
    Session session();

    /**
     * Hands the message over. Returns only when somebody else is answerable for it.
     *
     * @throws ChannelException when it was not, or perhaps not, handed over; another attempt may help
     */
    void send(OwedMail mail, MimeMessage message) throws ChannelException;

    /** Where it leads, for people. */
    String destination();
}
