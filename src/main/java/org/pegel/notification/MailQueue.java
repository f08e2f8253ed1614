package org.pegel.notification;

import java.time.Duration;

/** The mails on their way out, for metrics and pages. Each question asks the database. */
public interface MailQueue {

    /** Mails not sent yet, those that are tried again included. */
    long owed();

    /** How long the oldest of them has been owed; zero when none is. */
    Duration oldestOwedAge();

    /** Mails sent since the beginning. */
    long sent();

    /** Mails given up. */
    long failed();

    /** Where mails go, such as {@code postausgang} or {@code smtp://mail.musterstadt.example:587}. */
    String destination();
}
