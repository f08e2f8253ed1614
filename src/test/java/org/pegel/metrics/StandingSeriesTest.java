package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.evaluation.ExpectedDeliveries;
import org.pegel.notification.MailQueue;
import org.pegel.observation.DeliveryRecords;
import org.pegel.rule.DeliveryStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database is asked for at each scrape, and what is counted. */
class StandingSeriesTest extends SampleCity {

    @Autowired
    private AlertStore alerts;

    @Autowired
    private DeliveryRecords deliveries;

    @Autowired
    private ExpectedDeliveries expected;

    @Autowired
    private MailQueue mails;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Test
    void openAlertsAreCountedBySeverityStateDepartmentAndField() {
        ScrapedPage page = page();
        List<Alert> unresolved = alerts.unresolved();

        for (AlertState state : List.of(AlertState.OPEN, AlertState.RECORDED)) {
            assertThat(page.sum("pegel_alerts_open", "state", States.label(state)))
                    .isPositive()
                    .isEqualTo((double) unresolved.stream()
                            .filter(alert -> alert.state() == state)
                            .count());
        }
        assertThat(page.of("pegel_alerts_open").keySet()).allSatisfy(labels -> {
            assertThat(page.of("pegel_department_info").keySet())
                    .anyMatch(info -> info.get("department").equals(labels.get("department")));
            assertThat(page.of("pegel_field_info").keySet())
                    .as("fields; deliveries have none")
                    .anyMatch(info -> List.of("", info.get("field")).contains(labels.get("field")));
        });
    }

    @Test
    void howLongAlertsAreOpenIsToldByFieldOnly() {
        ScrapedPage page = page();
        double oldest = alerts.unresolved().stream()
                .filter(Alert::isOpen)
                .mapToDouble(alert -> Seconds.of(Duration.between(alert.since(), clock.instant())))
                .max()
                .orElseThrow();

        assertThat(page.of("pegel_alerts_open_age_max_seconds").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow())
                .isCloseTo(oldest, within(60.0));
        assertThat(page.of("pegel_alerts_open_age_mean_seconds").keySet())
                .isNotEmpty()
                .allMatch(labels -> labels.keySet().equals(java.util.Set.of("field")));
    }

    @Test
    void whatAnotherProcessDoesWithAnAlertShowsAtTheNextScrape() {
        double before = page().sum("pegel_alerts_open", "state", "open");
        Alert alert =
                alerts.unresolved().stream().filter(Alert::isOpen).findFirst().orElseThrow();
        jdbc.update("update alert set state = 'RESOLVED' where id = ?", alert.id());
        try {
            assertThat(page().sum("pegel_alerts_open", "state", "open")).isEqualTo(before - 1);
        } finally {
            jdbc.update("update alert set state = 'OPEN' where id = ?", alert.id());
        }
    }

    @Test
    void stepsOfAlertsAreCountedWhereTheyWereTaken() {
        ScrapedPage page = page();

        assertThat(page.sum("pegel_alerts_opened_total")).isPositive().isEqualTo(events("OPENED", "REOPENED"));
        assertThat(page.sum("pegel_alerts_resolved_total")).isPositive().isEqualTo(events("RESOLVED", "RESOLVED"));
        assertThat(page.sum("pegel_alerts_resolved_after_seconds_count")).isEqualTo(events("RESOLVED", "RESOLVED"));
        assertThat(page.of("pegel_alerts_opened_total"))
                .as("counted from zero on")
                .containsValue(0.0);
    }

    private double events(String one, String other) {
        return jdbc.queryForObject("select count(*) from alert_event where kind in (?, ?)", Double.class, one, other);
    }

    @Test
    void deliveriesAreToldBySource() {
        ScrapedPage page = page();
        Map<String, java.time.Instant> newest = deliveries.newest();

        assertThat(newest).isNotEmpty();
        newest.forEach((source, at) -> assertThat(page.value("pegel_delivery_age_seconds", "source", source)
                        .orElseThrow())
                .isCloseTo(Seconds.of(Duration.between(at, clock.instant())), within(60.0)));
        List<DeliveryStatus> all = expected.all();
        assertThat(all).isNotEmpty();
        for (DeliveryStatus source : all) {
            assertThat(page.value("pegel_delivery_overdue", "source", source.source()))
                    .hasValue(source.isOverdue() ? 1 : 0);
            assertThat(page.value("pegel_delivery_due_timestamp_seconds", "source", source.source()))
                    .hasValue(source.next().stream()
                            .mapToDouble(next -> Seconds.of(next.due()))
                            .min()
                            .orElseThrow());
        }
        assertThat(page.sum("pegel_deliveries", "state", "released"))
                .isEqualTo((double) deliveries.counts().values().stream()
                        .mapToInt(states -> states.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum());
    }

    @Test
    void mailsAndRulesAreTold() {
        ScrapedPage page = page();

        assertThat(page.sum("pegel_mails_owed") + page.sum("pegel_mails_sent_total"))
                .isEqualTo((double) mails.counts().owed() + mails.counts().sent());
        assertThat(page.sum("pegel_rules_compile_seconds")).isPositive();
        assertThat(page.sum("pegel_rules_reload_success")).isEqualTo(1);
        assertThat(page.of("pegel_rule_set_info").keySet()).singleElement().satisfies(labels -> assertThat(labels)
                .containsEntry("municipality", "Musterstadt"));
        assertThat(page.value("pegel_task_last_success_timestamp_seconds", "task", "inbox"))
                .isPresent();
    }
}
