package org.pegel.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mails stand.
 *
 * @param owed not yet sent, those that are tried again included
 * @param oldestOwed since when the oldest of them has been owed; absent when none is
 * @param sent sent since the beginning
 * @param failed given up
 */
public record MailCounts(long owed, @Nullable Instant oldestOwed, long sent, long failed) {}
