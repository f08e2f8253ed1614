package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertStore;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.observation.SeriesKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Collects the domain's series for a scrape: always one consistent snapshot, made when an evaluation has been committed.
 */
@Component
class DomainMetrics implements MultiCollector {
    private final AlertStore alerts;
    private final Map<SeriesKey, Assessment> newest = new HashMap<>();
    private volatile MetricSnapshots snapshot = new MetricSnapshots(List.of());

    DomainMetrics(AlertStore alerts, PrometheusRegistry registry) {
        this.alerts = alerts;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return snapshot;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        show(event.catalogue(), event.assessments(), event.whole());
    }

    /** Shows these numbers from now on; a run over a part replaces that part only. */
    synchronized void show(Catalogue catalogue, Collection<Assessment> assessments, boolean whole) {
        if (whole) {
            newest.clear();
        }
        assessments.forEach(assessment -> newest.put(assessment.key(), assessment));
        List<Alert> open = alerts.unresolved().stream().filter(Alert::isOpen).toList();
        snapshot = new DomainSnapshot(catalogue, newest.values(), open).build();
    }
}
