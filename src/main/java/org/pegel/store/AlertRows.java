package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertKey;
import org.pegel.alert.AlertState;
import org.pegel.catalogue.Period;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Alerts and their events as rows. */
class AlertRows {
    private static final TypeReference<Map<String, Object>> EVIDENCE = new TypeReference<>() {};

    private final JsonMapper json;

    AlertRows(JsonMapper json) {
        this.json = json;
    }

    Object[] values(Alert alert) {
        return new Object[] {
            alert.id(),
            alert.key().ruleId(),
            alert.key().subject().key(),
            alert.state().name(),
            alert.severity().name(),
            alert.period().toString(),
            alert.message(),
            json.writeValueAsString(alert.evidence()),
            alert.ruleSet(),
            time(alert.since()),
            time(alert.changedAt()),
            time(alert.resolvedAt())
        };
    }

    Object[] values(AlertEvent event) {
        return new Object[] {
            event.id(),
            event.alert(),
            event.kind().name(),
            time(event.at()),
            event.evaluation(),
            event.ruleSet(),
            event.severity().name(),
            event.period().toString(),
            event.message(),
            json.writeValueAsString(event.evidence()),
            event.reason()
        };
    }

    Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getString("id"),
                new AlertKey(row.getString("rule_id"), Subject.parse(row.getString("subject"))),
                AlertState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                period(row),
                row.getString("message"),
                evidence(row),
                row.getString("rule_set"),
                instant(row, "since"),
                instant(row, "changed_at"),
                nullableInstant(row, "resolved_at"));
    }

    AlertEvent event(ResultSet row, int number) throws SQLException {
        return new AlertEvent(
                row.getString("id"),
                row.getString("alert_id"),
                AlertEvent.Kind.valueOf(row.getString("kind")),
                instant(row, "happened_at"),
                row.getString("evaluation_id"),
                row.getString("rule_set"),
                Severity.valueOf(row.getString("severity")),
                period(row),
                row.getString("message"),
                evidence(row),
                row.getString("reason"));
    }

    private Map<String, Object> evidence(ResultSet row) throws SQLException {
        return json.readValue(row.getString("evidence"), EVIDENCE);
    }

    private static Period period(ResultSet row) throws SQLException {
        return Period.parse(row.getString("period_id")).orElseThrow();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
