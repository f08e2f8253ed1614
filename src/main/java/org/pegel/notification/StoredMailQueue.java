package org.pegel.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The queue as the database has it. */
class StoredMailQueue implements MailQueue {

    private final NotificationStore store;
    private final Channel channel;
    private final Clock clock;

    StoredMailQueue(NotificationStore store, Channel channel, Clock clock) {
        this.store = store;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public long owed() {
        return store.counts().owed();
    }

    @Override
    public Duration oldestOwedAge() {
        Instant oldest = store.counts().oldestOwed();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    @Override
    public long sent() {
        return store.counts().sent();
    }

    @Override
    public long failed() {
        return store.counts().failed();
    }

    @Override
    public String destination() {
        return channel.destination();
    }
}
