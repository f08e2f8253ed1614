package org.pegel.notification;

/** The queue as the database has it. */
class StoredMailQueue implements MailQueue {

    private final NotificationStore store;
    private final Channel channel;

    StoredMailQueue(NotificationStore store, Channel channel) {
        this.store = store;
        this.channel = channel;
    }

    @Override
    public MailCounts counts() {
        return store.counts();
    }

    @Override
    public String destination() {
        return channel.destination();
    }
}
