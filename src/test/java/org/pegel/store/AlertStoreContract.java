package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertKey;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.alert.Cohort;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the stores of alerts and evaluations promise, on each database. */
abstract class AlertStoreContract {
    private static final Instant FIRST = Instant.parse("2026-06-30T10:00:00.123456Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final Map<String, Object> EVIDENCE =
            Map.of("value", 12.5, "n", 7, "note", "ü \"x\"\n", "rows", List.of(Map.of("row", 3)), "kept", true);

    private JdbcTemplate template;
    private AlertStore alerts;
    private EvaluationStore runs;

    abstract DataSource database();

    @BeforeEach
    void open() {
        template = new JdbcTemplate(database());
        alerts = new JdbcAlertStore(template, JsonMapper.shared());
        runs = new JdbcEvaluationStore(template);
    }

    @Test
    void anAlertIsReadAsItWasWritten() {
        Alert alert = alert("a", "07", AlertState.OPEN, null);
        alerts.save(List.of(step(alert, AlertEvent.Kind.OPENED, "e1")));

        assertThat(alerts.alert("a")).contains(alert);
        assertThat(alerts.unresolved()).containsExactly(alert);
        assertThat(alerts.events("a")).singleElement().satisfies(event -> {
            assertThat(event.evidence()).isEqualTo(EVIDENCE);
            assertThat(event.kind()).isEqualTo(AlertEvent.Kind.OPENED);
            assertThat(event.reason()).isNull();
        });
    }

    @Test
    void aStepReplacesTheAlertAndKeepsItsEvents() {
        Alert open = alert("a", "07", AlertState.OPEN, null);
        Alert resolved = alert("a", "07", AlertState.RESOLVED, LATER);
        alerts.save(List.of(step(open, AlertEvent.Kind.OPENED, "e1")));
        alerts.save(List.of(step(resolved, AlertEvent.Kind.RESOLVED, "e2")));

        assertThat(alerts.alert("a")).contains(resolved);
        assertThat(alerts.unresolved()).isEmpty();
        assertThat(alerts.events("a"))
                .extracting(AlertEvent::kind)
                .containsExactly(AlertEvent.Kind.OPENED, AlertEvent.Kind.RESOLVED);
    }

    /** Its events belong to its id, which stays. */
    @Test
    void anAlertGoesOnUnderAnotherKennungWithItsEvents() {
        Alert before = alert("a", "07", AlertState.OPEN, null);
        Alert carried = alert("a", "betreuung", "07", AlertState.OPEN, null);
        Alert merged = alert("b", "betreuung-uralt", "07", AlertState.RESOLVED, LATER);
        alerts.save(List.of(step(before, AlertEvent.Kind.OPENED, "e1")));
        alerts.save(
                List.of(step(carried, AlertEvent.Kind.UPDATED, "e2"), step(merged, AlertEvent.Kind.RESOLVED, "e3")));

        assertThat(alerts.unresolved()).containsExactly(carried);
        assertThat(alerts.events("a"))
                .extracting(AlertEvent::kind)
                .containsExactly(AlertEvent.Kind.OPENED, AlertEvent.Kind.UPDATED);
        assertThat(alerts.resolved(Set.of(before.key(), merged.key()))).containsExactly(merged);
    }

    /** The first Kennung may come back, for instance with an earlier version of the rules. */
    @Test
    void theFirstKennungOfAnAlertIsFreeForAnother() {
        alerts.save(List.of(step(alert("a", "07", AlertState.OPEN, null), AlertEvent.Kind.OPENED, "e1")));
        Alert carried = alert("a", "betreuung", "07", AlertState.OPEN, null);
        Alert another = alert("b", "07", AlertState.OPEN, null);
        alerts.save(List.of(step(carried, AlertEvent.Kind.UPDATED, "e2"), step(another, AlertEvent.Kind.OPENED, "e3")));

        assertThat(alerts.unresolved()).containsExactly(carried, another);
    }

    @Test
    void resolvedAlertsAreFoundByTheirKeyOnly() {
        Alert resolved = alert("a", "07", AlertState.RESOLVED, LATER);
        Alert open = alert("b", "08", AlertState.OPEN, null);
        alerts.save(List.of(step(resolved, AlertEvent.Kind.RESOLVED, "e1"), step(open, AlertEvent.Kind.OPENED, "e2")));

        assertThat(alerts.resolved(Set.of(resolved.key(), open.key()))).containsExactly(resolved);
        assertThat(alerts.resolved(
                        Set.of(new AlertKey("other-rule", resolved.key().subject()))))
                .isEmpty();
    }

    @Test
    void unresolvedAlertsComeByRuleAndSubject() {
        Alert later = alert("a", "08", AlertState.RECORDED, null);
        Alert earlier = alert("b", "07", AlertState.OPEN, null);
        alerts.save(List.of(step(later, AlertEvent.Kind.RECORDED, "e1"), step(earlier, AlertEvent.Kind.OPENED, "e2")));

        assertThat(alerts.unresolved()).containsExactly(earlier, later);
    }

    @Test
    void theInventoryRemembersEachCohortOnce() {
        runs.addToInventory(Set.of(new Cohort("quote", "stadtbezirk")), FIRST);
        runs.addToInventory(Set.of(new Cohort("quote", "stadtbezirk"), new Cohort("quote", "gesamtstadt")), LATER);

        assertThat(runs.inventory())
                .containsExactlyInAnyOrder(new Cohort("quote", "stadtbezirk"), new Cohort("quote", "gesamtstadt"));
    }

    @Test
    void theNewestRunIsTheOneSavedLast() {
        assertThat(runs.newestRun()).isEmpty();
        EvaluationRun run = run("second", LATER);
        runs.save(run("first", FIRST));
        runs.save(run);

        assertThat(runs.newestRun()).contains(run);
    }

    @Test
    void aReleasedDeliveryWaitsUntilItIsJudged() {
        addDelivery("d1", FIRST);
        addDelivery("d2", FIRST);
        addDelivery("unreleased", null);
        assertThat(runs.hasUnjudged(FIRST)).as("released before").isFalse();
        assertThat(runs.hasUnjudged(LATER)).isTrue();

        runs.markJudged(Set.of("d1"));
        runs.markJudged(Set.of("d1"));
        assertThat(runs.hasUnjudged(LATER)).isTrue();

        runs.markAllJudged();
        assertThat(runs.hasUnjudged(LATER)).isFalse();
    }

    @Test
    void theLockTellsTheVersionOfTheData() {
        template.update("update municipality set data_version = 41");

        assertThat(runs.lock()).isEqualTo(41);
    }

    private void addDelivery(String id, Instant releasedAt) {
        template.update(
                "insert into delivery (id, source_id, file_name, sha256, received_at, state_since, released_at, effect_at)"
                        + " values (?, 'tidy', 'f.csv', 'ab', ?, ?, ?, ?)",
                id,
                SqlTime.of(FIRST),
                SqlTime.of(FIRST),
                SqlTime.ofNullable(releasedAt),
                SqlTime.ofNullable(releasedAt));
    }

    private static EvaluationRun run(String id, Instant at) {
        return new EvaluationRun(id, at, LocalDate.of(2026, 6, 30), "v1", 3, true, 100, 7, 2, Duration.ofMillis(1234));
    }

    private static Alert alert(String id, String district, AlertState state, Instant resolvedAt) {
        return alert(id, "kern-schwelle", district, state, resolvedAt);
    }

    private static Alert alert(String id, String rule, String district, AlertState state, Instant resolvedAt) {
        return new Alert(
                id,
                new AlertKey(rule, new Subject.OfSeries("quote", district, "insgesamt")),
                state,
                Severity.WARNING,
                Period.schoolYear(2024),
                "Wert unter der Prüfschwelle.",
                EVIDENCE,
                "v1",
                FIRST,
                LATER,
                resolvedAt);
    }

    private static AlertChange step(Alert alert, AlertEvent.Kind kind, String eventId) {
        return new AlertChange(
                alert,
                new AlertEvent(
                        eventId,
                        alert.id(),
                        kind,
                        LATER,
                        "run",
                        "v1",
                        alert.severity(),
                        alert.period(),
                        alert.message(),
                        alert.evidence(),
                        null));
    }
}
