package org.pegel.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a city says in its mails ({@code mail.yaml}).
 *
 * @param sender address the mails come from
 * @param subject what every subject line begins with, such as "Pegel Musterstadt"
 * @param closing last line of the letter, such as whom to ask; absent when there is none
 * @param link address of Pegel's page for the link in the mail; absent when there is none
 */
public record MailTexts(String sender, String subject, @Nullable String closing, @Nullable String link) {}
