package org.pegel.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps what is owed to whom. */
public interface NotificationStore {

    /**
     * Writes a mail that is owed.
     *
     * @param events ids of the alerts' events that it tells of, already written
     */
    void owe(OwedMail mail, Collection<String> events);

    /**
     * The mail that has been due longest, locked until the end of the transaction: nobody else gets it, and it is free
     * again as soon as this process dies.
     *
     * @param now what was due later is left
     */
    Optional<OwedMail> claimDue(Instant now);

    /** Writes where a claimed mail stands now. */
    void update(OwedMail mail);

    MailCounts counts();
}
