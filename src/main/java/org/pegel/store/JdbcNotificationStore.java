package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pegel.notification.MailCounts;
import org.pegel.notification.NotificationStore;
import org.pegel.notification.OwedMail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed to whom, in the database. */
@Repository
class JdbcNotificationStore implements NotificationStore {
    private final JdbcClient client;
    private final JdbcTemplate template;

    JdbcNotificationStore(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.template = template;
    }

    @Override
    public void owe(OwedMail mail, Collection<String> events) {
        template.update(
                """
                        insert into owed_mail (id, message_id, evaluation_id, department_id, mailbox, kind, content, state,
                                               attempts, created_at, next_attempt_at, last_error, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                mail.id(),
                mail.messageId(),
                mail.evaluation(),
                mail.department(),
                mail.mailbox(),
                mail.kind().name(),
                mail.content(),
                mail.state().name(),
                mail.attempts(),
                SqlTime.of(mail.createdAt()),
                SqlTime.of(mail.nextAttemptAt()),
                mail.lastError(),
                SqlTime.ofNullable(mail.sentAt()));
        template.batchUpdate(
                "insert into owed_mail_event (mail_id, event_id) values (?, ?)",
                events.stream().map(event -> new Object[] {mail.id(), event}).toList());
    }

    /** Row by row: a query that sorts and locks at once locks on H2 every row it has looked at. */
    @Override
    public Optional<OwedMail> claimDue(Instant now) {
        List<String> due = client.sql(
                        """
                        select id from owed_mail
                        where state = 'OWED' and next_attempt_at <= :now
                        order by next_attempt_at, seq
                        fetch first 20 rows only
                        """)
                .param("now", SqlTime.of(now))
                .query(String.class)
                .list();
        return due.stream().flatMap(id -> claim(id, now).stream()).findFirst();
    }

    private Optional<OwedMail> claim(String id, Instant now) {
        return client.sql(
                        """
                        select * from owed_mail
                        where id = :id and state = 'OWED' and next_attempt_at <= :now
                        for update skip locked
                        """)
                .param("id", id)
                .param("now", SqlTime.of(now))
                .query(JdbcNotificationStore::mail)
                .optional();
    }

    @Override
    public void update(OwedMail mail) {
        template.update(
                """
                        update owed_mail
                        set state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, sent_at = ?
                        where id = ?
                        """,
                mail.state().name(),
                mail.attempts(),
                SqlTime.of(mail.nextAttemptAt()),
                mail.lastError(),
                SqlTime.ofNullable(mail.sentAt()),
                mail.id());
    }

    @Override
    public MailCounts counts() {
        return client.sql(
                        """
                        select count(case when state = 'OWED' then 1 end) as owed,
                               min(case when state = 'OWED' then created_at end) as oldest_owed,
                               count(case when state = 'SENT' then 1 end) as sent,
                               count(case when state = 'FAILED' then 1 end) as failed
                        from owed_mail
                        """)
                .query((row, number) -> new MailCounts(
                        row.getLong("owed"),
                        SqlTime.nullableInstant(row, "oldest_owed"),
                        row.getLong("sent"),
                        row.getLong("failed")))
                .single();
    }

    private static OwedMail mail(ResultSet row, int number) throws SQLException {
        return new OwedMail(
                row.getString("id"),
                row.getString("message_id"),
                row.getString("evaluation_id"),
                row.getString("department_id"),
                row.getString("mailbox"),
                OwedMail.Kind.valueOf(row.getString("kind")),
                row.getString("content"),
                OwedMail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SqlTime.instant(row, "created_at"),
                SqlTime.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                SqlTime.nullableInstant(row, "sent_at"));
    }
}
