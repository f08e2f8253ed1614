package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.alert.StandingAlert;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.notification.Department;
import org.pegel.notification.Departments;
import org.pegel.notification.Routing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The alerts that are not resolved, as the database has them: what changes between two evaluations, or by another
 * process, is seen at the next scrape.
 */
@Component
class StandingAlerts implements Asked {
    static final Metric OPEN = Metric.gauge(
            "pegel_alerts_open",
            "Alerts that are not resolved, by severity (info, warning, critical), state (open, or recorded when the"
                    + " data set was first taken in), department in charge and field (of deliveries blank).",
            Metric.NO_DATABASE + "; a combination without alerts has no series",
            "severity",
            "state",
            "department",
            "field");
    static final Metric AGE_MAX = Metric.gauge(
            "pegel_alerts_open_age_max_seconds",
            "How long the oldest open alert of a field has been open.",
            Metric.NO_DATABASE + ", or no alert of the field is open",
            "field");
    static final Metric AGE_MEAN = Metric.gauge(
            "pegel_alerts_open_age_mean_seconds",
            "How long the open alerts of a field have been open on average.",
            Metric.NO_DATABASE + ", or no alert of the field is open",
            "field");
    static final List<Metric> ALL = List.of(OPEN, AGE_MAX, AGE_MEAN);

    private final AlertStore alerts;
    private final ActiveRuleSet rules;
    private final ObjectProvider<Departments> departments;
    private final Clock clock;

    StandingAlerts(AlertStore alerts, ActiveRuleSet rules, ObjectProvider<Departments> departments, Clock clock) {
        this.alerts = alerts;
        this.rules = rules;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public List<MetricSnapshot> ask() {
        Catalogue catalogue = rules.current().catalogue();
        Routing routing = new Routing(departments.getObject(), catalogue);
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        Map<String, DoubleSummaryStatistics> ages = new TreeMap<>();
        for (StandingAlert alert : alerts.standing()) {
            String field = Fields.of(alert.subject(), catalogue);
            String department =
                    routing.inCharge(alert.subject()).map(Department::id).orElse("");
            counts.merge(
                    List.of(States.label(alert.severity()), States.label(alert.state()), department, field),
                    1,
                    Integer::sum);
            if (alert.state() == AlertState.OPEN) {
                ages.computeIfAbsent(field, any -> new DoubleSummaryStatistics())
                        .accept(Seconds.of(Duration.between(alert.since(), clock.instant())));
            }
        }
        return snapshots(counts, ages);
    }

    private static List<MetricSnapshot> snapshots(
            Map<List<String>, Integer> counts, Map<String, DoubleSummaryStatistics> ages) {
        Asked.Samples open = new Asked.Samples(OPEN);
        counts.forEach((labels, count) -> open.add(count, labels.toArray(String[]::new)));
        Asked.Samples oldest = new Asked.Samples(AGE_MAX);
        Asked.Samples mean = new Asked.Samples(AGE_MEAN);
        ages.forEach((field, seconds) -> {
            oldest.add(seconds.getMax(), field);
            mean.add(seconds.getAverage(), field);
        });
        return List.of(open.snapshot(), oldest.snapshot(), mean.snapshot());
    }
}
