package org.pegel.notification;

/** The mails on their way out, for metrics and pages. */
public interface MailQueue {

    /** How the mails stand now; asks the database. */
    MailCounts counts();

    /** Where they go, such as {@code postausgang} or {@code smtp://mail.musterstadt.example:587}. */
    String destination();
}
