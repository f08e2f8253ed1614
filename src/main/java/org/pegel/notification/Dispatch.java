package org.pegel.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail that is due: claim, lay out, hand over, record. The claim is a row lock, so that a mail goes out once
 * however many instances look for it, and is free again when a process dies. Only a death between the server's
 * acceptance and our record sends a mail twice; both have the same Message-ID and the same content.
 */
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** What a look into the queue came to. */
    enum Outcome {
        NOTHING_DUE,
        SENT,
        NOT_SENT
    }

    private final NotificationStore store;
    private final Supplier<Departments> departments;
    private final Channel channel;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Layout layout = new Layout();

    Dispatch(
            NotificationStore store,
            Supplier<Departments> departments,
            Channel channel,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.departments = departments;
        this.channel = channel;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome sendNext() {
        return transaction.execute(
                status -> store.claimDue(clock.instant()).map(this::send).orElse(Outcome.NOTHING_DUE));
    }

    private Outcome send(OwedMail mail) {
        OwedMail after = attempt(mail);
        store.update(after);
        return after.state() == OwedMail.State.SENT ? Outcome.SENT : Outcome.NOT_SENT;
    }

    /** Whatever goes wrong with one mail, the others go on. */
    private OwedMail attempt(OwedMail mail) {
        try {
            Letter letter = Composition.letter(mail);
            MimeMessage message = Envelope.message(
                    mail, letter, layout.page(letter), departments.get().texts().sender(), channel.session());
            channel.send(mail, message);
            return mail.sent(clock.instant());
        } catch (ChannelException | RuntimeException e) {
            return notSent(mail, e);
        }
    }

    private OwedMail notSent(OwedMail mail, Exception reason) {
        Instant now = clock.instant();
        OwedMail after = mail.notSent(now, String.valueOf(reason.getMessage()), settings.giveUpAfter());
        if (after.state() == OwedMail.State.FAILED) {
            LOG.error("Mail an {} wird aufgegeben: {}", mail.department(), after.lastError());
        } else {
            LOG.warn(
                    "Mail an {} noch nicht zugestellt, nächster Versuch {}: {}",
                    mail.department(),
                    after.nextAttemptAt(),
                    after.lastError());
        }
        return after;
    }
}
