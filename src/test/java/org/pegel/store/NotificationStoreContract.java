package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertKey;
import org.pegel.alert.AlertState;
import org.pegel.catalogue.Period;
import org.pegel.notification.MailCounts;
import org.pegel.notification.NotificationStore;
import org.pegel.notification.OwedMail;
import org.pegel.notification.OwedMail.State;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the store of owed mails promises, on each database. */
abstract class NotificationStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T05:30:00.123456Z");

    private NotificationStore store;
    private TransactionTemplate transaction;

    abstract DataSource database();

    @BeforeEach
    void open() {
        DataSource source = database();
        JdbcTemplate template = new JdbcTemplate(source);
        store = new JdbcNotificationStore(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        new JdbcAlertStore(template, JsonMapper.shared()).save(List.of(change()));
    }

    @Test
    void whatIsOwedIsReadAsItWasWritten() {
        OwedMail mail = mail("sozialreferat", NOW);
        store.owe(mail, List.of("event"));

        assertThat(claim(NOW)).contains(mail);
    }

    @Test
    void theOneThatHasBeenDueLongestComesFirst() {
        store.owe(mail("later", NOW), List.of("event"));
        store.owe(mail("earlier", NOW.minusSeconds(60)), List.of("event"));

        assertThat(claim(NOW)).map(OwedMail::department).contains("earlier");
    }

    @Test
    void whatIsNotDueIsLeft() {
        store.owe(mail("sozialreferat", NOW), List.of());

        assertThat(claim(NOW.minusMillis(1))).isEmpty();
    }

    @Test
    void aClaimedMailIsNobodyElses() {
        store.owe(mail("first", NOW), List.of());
        store.owe(mail("second", NOW), List.of());

        transaction.executeWithoutResult(status -> {
            assertThat(store.claimDue(NOW)).map(OwedMail::department).contains("first");
            Optional<OwedMail> other =
                    CompletableFuture.supplyAsync(() -> claim(NOW)).join();
            assertThat(other).map(OwedMail::department).contains("second");
        });
        assertThat(claim(NOW)).map(OwedMail::department).contains("first");
    }

    @Test
    void whatWasSentOrGivenUpIsNotClaimed() {
        store.owe(mail("sent", NOW), List.of());
        store.owe(mail("failed", NOW), List.of());
        store.update(after(mail("sent", NOW), State.SENT, NOW));
        store.update(after(mail("failed", NOW), State.FAILED, null));

        assertThat(claim(NOW.plusSeconds(3600))).isEmpty();
        assertThat(store.counts()).isEqualTo(new MailCounts(0, null, 1, 1));
    }

    @Test
    void aFailedAttemptIsRemembered() {
        OwedMail tried = after(mail("sozialreferat", NOW), State.OWED, null);
        store.owe(mail("sozialreferat", NOW), List.of());
        store.update(tried);

        assertThat(claim(tried.nextAttemptAt())).contains(tried);
    }

    @Test
    void theOldestOwedIsKnown() {
        store.owe(mail("a", NOW), List.of());
        store.owe(mail("b", NOW.minusSeconds(5)), List.of());

        assertThat(store.counts()).isEqualTo(new MailCounts(2, NOW.minusSeconds(5), 0, 0));
    }

    @Test
    void aDepartmentIsOwedOneMailPerEvaluation() {
        store.owe(mail("sozialreferat", NOW), List.of());

        assertThatThrownBy(() -> store.owe(mail("sozialreferat", NOW), List.of()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsTakenBackWithTheEvaluationIsNotOwed() {
        transaction.executeWithoutResult(status -> {
            store.owe(mail("sozialreferat", NOW), List.of("event"));
            status.setRollbackOnly();
        });

        assertThat(store.counts().owed()).isZero();
    }

    private Optional<OwedMail> claim(Instant now) {
        return transaction.execute(status -> store.claimDue(now));
    }

    private static OwedMail mail(String department, Instant created) {
        return new OwedMail(
                "id-" + department,
                "<" + department + "@musterstadt.example>",
                "evaluation",
                department,
                department + "@musterstadt.example",
                OwedMail.Kind.ALERTS,
                "{\"text\":\"ü\"}",
                State.OWED,
                0,
                created,
                created,
                null,
                null);
    }

    private static OwedMail after(OwedMail mail, State state, Instant sent) {
        return new OwedMail(
                mail.id(),
                mail.messageId(),
                mail.evaluation(),
                mail.department(),
                mail.mailbox(),
                mail.kind(),
                mail.content(),
                state,
                mail.attempts() + 1,
                mail.createdAt(),
                mail.nextAttemptAt().plusSeconds(60),
                "451 try later",
                sent);
    }

    private static AlertChange change() {
        Alert alert = new Alert(
                "alert",
                new AlertKey("kern-schwelle", new Subject.OfSeries("quote", "07", "insgesamt")),
                AlertState.OPEN,
                Severity.WARNING,
                Period.year(2025),
                "Satz.",
                Map.of(),
                "v1",
                NOW,
                NOW,
                null);
        return new AlertChange(
                alert,
                new AlertEvent(
                        "event",
                        "alert",
                        AlertEvent.Kind.OPENED,
                        NOW,
                        "evaluation",
                        "v1",
                        Severity.WARNING,
                        Period.year(2025),
                        "Satz.",
                        Map.of(),
                        null));
    }
}
