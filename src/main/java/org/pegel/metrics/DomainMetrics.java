package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.ExpectedDeliveries;
import org.pegel.notification.Departments;
import org.pegel.observation.SeriesKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Collects the domain's series for a scrape: always one consistent snapshot, made when an evaluation has been committed.
 */
@Component
class DomainMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DomainMetrics.class);

    private final MetricsSettings settings;
    private final ObjectProvider<Departments> departments;
    private final ExpectedDeliveries expected;
    private final Map<SeriesKey, SamplesOfSeries> newest = new HashMap<>();
    private final Set<String> partial = new HashSet<>();
    private volatile DomainSnapshot snapshot = DomainSnapshot.EMPTY;
    private @Nullable String shown;

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

    DomainSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public MetricSnapshots collect() {
        return snapshot.snapshots();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void on(EvaluationCompleted event) {
        if (event.whole()) {
            showWhole(event.evaluation(), event.catalogue(), event.ruleSet(), event.assessments());
        } else {
            partial.add(event.evaluation());
            show(event.catalogue(), event.ruleSet(), event.assessments());
        }
    }

    /** Shows what everything comes to, as of an evaluation. */
    synchronized void showWhole(
            String evaluation, Catalogue catalogue, String ruleSet, Collection<Assessment> assessments) {
        newest.clear();
        partial.clear();
        shown = evaluation;
        show(catalogue, ruleSet, assessments);
    }

    /** The evaluation that everything shown goes back to; absent before the first. */
    synchronized Optional<String> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether it shows what came of an evaluation over a part. */
    synchronized boolean shows(Collection<String> evaluations) {
        return partial.containsAll(evaluations);
    }

    /** Takes these numbers in, in place of those of the same series. */
    private void show(Catalogue catalogue, String ruleSet, Collection<Assessment> assessments) {
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
