package org.pegel.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave ({@code pegel.mail.…}); the SMTP server itself is {@code spring.mail.…}.
 *
 * @param channel into the folder {@code pegel.outbox}, or to an SMTP server
 * @param interval how often to look for mails that are due; new ones leave at once
 * @param giveUpAfter when a mail that can't be sent is given up
 * @param timeout longest wait for the SMTP server to answer, per step
 * @param starttls encryption; absent for: required with a user name, otherwise used when offered
 */
@ConfigurationProperties("pegel.mail")
record MailSettings(
        @DefaultValue("folder") ChannelKind channel,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("20s") Duration timeout,
        @Nullable StartTls starttls) {

    /** Ways out. */
    enum ChannelKind {
        FOLDER,
        SMTP
    }

    /** What to do about encryption. */
    enum StartTls {
        /** Nothing leaves unencrypted. */
        REQUIRED,
        /** Encrypted where the server offers it. */
        OFFERED,
        OFF
    }
}
