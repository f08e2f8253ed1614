package org.pegel.notification;

import static org.pegel.notification.SmallTown.change;
import static org.pegel.notification.SmallTown.evaluation;
import static org.pegel.notification.SmallTown.series;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pegel.MovableClock;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.notification.MailSettings.ChannelKind;
import org.pegel.notification.MailSettings.StartTls;
import org.pegel.rule.Severity;
import org.pegel.store.TestDatabases;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue on a database of its own, with a clock that the test moves. */
final class PostOffice {

    final MovableClock clock = new MovableClock(SmallTown.NOW);
    final NotificationStore store;
    final TransactionTemplate transaction;

    PostOffice() {
        DataSource source = TestDatabases.h2();
        store = TestDatabases.notifications(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    static MailSettings settings(@Nullable StartTls startTls) {
        return settings(startTls, Duration.ofSeconds(20));
    }

    static MailSettings settings(@Nullable StartTls startTls, Duration timeout) {
        return new MailSettings(ChannelKind.SMTP, Duration.ofSeconds(5), Duration.ofDays(5), timeout, startTls);
    }

    Dispatch dispatch(Channel channel) {
        return new Dispatch(store, () -> SmallTown.DEPARTMENTS, channel, settings(null), transaction, clock);
    }

    /** Owes the Bildungsreferat a mail about one urgent message, and the Sozialreferat another. */
    OwedMail owe() {
        List<Composition.Owed> owed = new Composition(
                        SmallTown.DEPARTMENTS,
                        evaluation(change(
                                Kind.OPENED, Severity.CRITICAL, series("betreuung", "07"), SmallTown.threshold())))
                .mails();
        owed.forEach(one -> store.owe(one.mail(), List.of()));
        return owed.get(0).mail();
    }

    /** Like {@link #owe()}, for the Bildungsreferat only. */
    OwedMail oweOne() {
        OwedMail mail = new Composition(
                        SmallTown.DEPARTMENTS,
                        evaluation(
                                change(Kind.OPENED, Severity.INFO, series("betreuung", "07"), SmallTown.threshold())))
                .mails()
                .get(0)
                .mail();
        store.owe(mail, List.of());
        return mail;
    }
}
