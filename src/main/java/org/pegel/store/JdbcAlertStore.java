package org.pegel.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertKey;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.alert.StandingAlert;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Alerts in the database. */
@Repository
class JdbcAlertStore implements AlertStore {
    private static final int KEYS_PER_QUERY = 500;

    private final JdbcClient client;
    private final JdbcTemplate batch;
    private final AlertRows rows;

    JdbcAlertStore(JdbcTemplate template, JsonMapper json) {
        this.client = JdbcClient.create(template);
        this.batch = template;
        this.rows = new AlertRows(json);
    }

    @Override
    public List<Alert> unresolved() {
        return client.sql("select * from alert where state <> 'RESOLVED' order by rule_id, subject")
                .query(rows::alert)
                .list();
    }

    @Override
    public List<StandingAlert> standing() {
        return client.sql("select subject, state, severity, since from alert where state <> 'RESOLVED'")
                .query((row, number) -> new StandingAlert(
                        Subject.parse(row.getString("subject")),
                        AlertState.valueOf(row.getString("state")),
                        Severity.valueOf(row.getString("severity")),
                        SqlTime.instant(row, "since")))
                .list();
    }

    @Override
    public List<Alert> resolved(Collection<AlertKey> keys) {
        Set<AlertKey> wanted = new HashSet<>(keys);
        List<String> subjects =
                wanted.stream().map(key -> key.subject().key()).distinct().toList();
        List<Alert> found = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += KEYS_PER_QUERY) {
            client
                    .sql("select * from alert where state = 'RESOLVED' and subject in (:subjects)")
                    .param("subjects", subjects.subList(from, Math.min(from + KEYS_PER_QUERY, subjects.size())))
                    .query(rows::alert)
                    .stream()
                    .filter(alert -> wanted.contains(alert.key()))
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public Optional<Alert> alert(String id) {
        return client.sql("select * from alert where id = :id")
                .param("id", id)
                .query(rows::alert)
                .optional();
    }

    @Override
    public List<AlertEvent> events(String alert) {
        return client.sql("select * from alert_event where alert_id = :alert order by seq")
                .param("alert", alert)
                .query(rows::event)
                .list();
    }

    @Override
    public void save(Collection<AlertChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                merge into alert a
                using (values (cast(? as varchar(36)), cast(? as varchar(200)), cast(? as varchar(600)),
                               cast(? as varchar(20)), cast(? as varchar(20)), cast(? as varchar(30)),
                               cast(? as text), cast(? as text), cast(? as varchar(200)),
                               cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone),
                               cast(? as timestamp(6) with time zone)))
                      as v (id, rule_id, subject, state, severity, period_id, message, evidence, rule_set, since,
                            changed_at, resolved_at)
                on a.id = v.id
                when matched then update set rule_id = v.rule_id, state = v.state, severity = v.severity,
                     period_id = v.period_id, message = v.message, evidence = v.evidence, rule_set = v.rule_set,
                     since = v.since, changed_at = v.changed_at, resolved_at = v.resolved_at
                when not matched then insert
                     (id, rule_id, subject, state, severity, period_id, message, evidence, rule_set, since, changed_at,
                      resolved_at)
                     values (v.id, v.rule_id, v.subject, v.state, v.severity, v.period_id, v.message, v.evidence,
                             v.rule_set, v.since, v.changed_at, v.resolved_at)
                """,
                changes.stream().map(change -> rows.values(change.alert())).toList());
        batch.batchUpdate(
                """
                insert into alert_event (id, alert_id, kind, happened_at, evaluation_id, rule_set, severity, period_id,
                                         message, evidence, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes.stream().map(change -> rows.values(change.event())).toList());
    }
}
