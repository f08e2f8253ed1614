package org.pegel.notification;

/** The mails on their way out, for metrics and pages. Each question about their number asks the database. */
public interface MailQueue {

    /** How they stand now. */
    MailCounts counts();

    /** Where mails go, such as {@code postausgang} or {@code smtp://mail.musterstadt.example:587}. */
    String destination();
}
