package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    @Nullable
    Object[] values(Alert alert) {
        return new @Nullable Object[] {
            alert.id(),
            alert.key().ruleId(),
            alert.key().subject().key(),
            alert.state().name(),
            alert.severity().name(),
            alert.period().toString(),
            alert.message(),
            json.writeValueAsString(alert.evidence()),
            alert.ruleSet(),
            SqlTime.of(alert.since()),
            SqlTime.of(alert.changedAt()),
            SqlTime.ofNullable(alert.resolvedAt())
        };
    }

    @Nullable
    Object[] values(AlertEvent event) {
        return new @Nullable Object[] {
            event.id(),
            event.alert(),
            event.kind().name(),
            SqlTime.of(event.at()),
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
                SqlTime.instant(row, "since"),
                SqlTime.instant(row, "changed_at"),
                SqlTime.nullableInstant(row, "resolved_at"));
    }

    AlertEvent event(ResultSet row, int number) throws SQLException {
        return new AlertEvent(
                row.getString("id"),
                row.getString("alert_id"),
                AlertEvent.Kind.valueOf(row.getString("kind")),
                SqlTime.instant(row, "happened_at"),
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
}
