package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.ExpectedDeliveries;
import org.pegel.notification.Departments;
import org.pegel.observation.SeriesKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Collects the domain's series for a scrape: always one consistent snapshot, made when an evaluation has been committed.
 */
@Component
@EnableConfigurationProperties(MetricsSettings.class)
class DomainMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DomainMetrics.class);

    private final MetricsSettings settings;
    private final ObjectProvider<Departments> departments;
    private final ExpectedDeliveries expected;
    private final Map<SeriesKey, SamplesOfSeries> newest = new HashMap<>();
    private volatile DomainSnapshot snapshot = DomainSnapshot.EMPTY;

    DomainMetrics(
            MetricsSettings settings,
            ObjectProvider<Departments> departments,
            ExpectedDeliveries expected,
            PrometheusRegistry registry) {
        this.settings = settings;
        this.departments = departments;
        this.expected = expected;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return snapshot.snapshots();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        show(event.catalogue(), event.ruleSet(), event.assessments(), event.whole());
    }

    /** Shows these numbers from now on; a run over a part replaces that part only. */
    synchronized void show(Catalogue catalogue, String ruleSet, Collection<Assessment> assessments, boolean whole) {
        if (whole) {
            newest.clear();
        }
        assessments.forEach(assessment -> newest.put(assessment.key(), SamplesOfSeries.of(assessment)));
        DomainSnapshot next = DomainSnapshot.of(
                NameMetrics.of(catalogue, departments.getObject().names(), ruleSet),
                newest.values(),
                DueMetrics.of(expected.all()),
                settings.domainSeriesCeiling());
        report(next.dropped());
        snapshot = next;
    }

    /** Once for each change of what is left out. */
    private void report(Set<SeriesMetric> dropped) {
        if (!dropped.equals(snapshot.dropped())) {
            LOG.warn(
                    "Mehr Reihen für Prometheus als pegel.metrics.domain-series-ceiling ({}) erlaubt; es fehlen: {}",
                    settings.domainSeriesCeiling(),
                    dropped.stream().map(metric -> metric.metric().name()).collect(Collectors.joining(", ")));
        }
    }
}
