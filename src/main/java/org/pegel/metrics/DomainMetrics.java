package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Cohort;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.notification.Departments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Collects the domain's series for a scrape: always one consistent snapshot, of what the newest evaluation has committed.
 * An evaluation leaves the samples; the first scrape after it puts them together.
 */
@Component
class DomainMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DomainMetrics.class);

    private final MetricsSettings settings;
    private final ObjectProvider<Departments> departments;
    private final Map<Cohort, List<SamplesOfSeries>> newest = new HashMap<>();
    private final Set<String> partial = new HashSet<>();
    private List<InfoSnapshot> names = List.of();
    private Ceiling ceiling = new Ceiling(SeriesMetric.ALL, Map.of(), 0);
    private @Nullable DomainSnapshot snapshot = DomainSnapshot.EMPTY;
    private @Nullable String shown;

    DomainMetrics(MetricsSettings settings, ObjectProvider<Departments> departments, PrometheusRegistry registry) {
        this.settings = settings;
        this.departments = departments;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return snapshot().snapshots();
    }

    synchronized DomainSnapshot snapshot() {
        DomainSnapshot made = snapshot;
        if (made == null) {
            made = DomainSnapshot.of(names, series(), ceiling, settings.domainSeriesCeiling());
            snapshot = made;
        }
        return made;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void on(EvaluationCompleted event) {
        if (event.whole()) {
            showWhole(event.evaluation(), event.catalogue(), event.ruleSet(), event.assessments());
        } else {
            partial.add(event.evaluation());
            event.scope().cohorts().forEach(newest::remove); // what was withdrawn has no assessment
            show(event.catalogue(), event.ruleSet(), event.assessments(), ceiling.shown());
        }
    }

    /** Shows what everything comes to, as of an evaluation. */
    synchronized void showWhole(
            String evaluation, Catalogue catalogue, String ruleSet, Collection<Assessment> assessments) {
        newest.clear();
        partial.clear();
        shown = evaluation;
        put(assessments, Set.of());
        Set<SeriesMetric> fitting = Ceiling.of(0, series(), SeriesMetric.ALL, settings.domainSeriesCeiling())
                .shown();
        newest.clear();
        show(catalogue, ruleSet, assessments, fitting);
    }

    /** The evaluation that everything shown goes back to; absent before the first. */
    synchronized Optional<String> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether it shows what came of evaluations over parts. */
    synchronized boolean shows(Collection<String> evaluations) {
        return partial.containsAll(evaluations);
    }

    private void put(Collection<Assessment> assessments, Set<SeriesMetric> may) {
        for (Assessment of : assessments) {
            newest.computeIfAbsent(new Cohort(of.indicatorId(), of.levelId()), cohort -> new ArrayList<>())
                    .add(SamplesOfSeries.counted(of, may));
        }
    }

    private List<SamplesOfSeries> series() {
        return newest.values().stream().flatMap(List::stream).toList();
    }

    /** Takes these numbers in; a metric left out comes back with a whole run only. */
    private void show(Catalogue catalogue, String ruleSet, Collection<Assessment> assessments, Set<SeriesMetric> may) {
        put(assessments, may);
        names = NameMetrics.of(catalogue, departments.getObject().names(), ruleSet);
        int named = names.stream().mapToInt(info -> info.getDataPoints().size()).sum();
        Ceiling next = Ceiling.of(named, series(), may, settings.domainSeriesCeiling());
        report(next.dropped().keySet());
        ceiling = next;
        snapshot = null;
    }

    /** Once for each change of what is left out. */
    private void report(Set<SeriesMetric> dropped) {
        if (dropped.equals(ceiling.dropped().keySet())) {
            return;
        }
        if (dropped.isEmpty()) {
            LOG.info("Prometheus bekommt wieder alle Reihen.");
        } else {
            LOG.warn(
                    "Es gibt mehr Reihen für Prometheus, als pegel.metrics.domain-series-ceiling={} erlaubt; ganz"
                            + " weggelassen: {}",
                    settings.domainSeriesCeiling(),
                    dropped.stream().map(metric -> metric.metric().name()).collect(Collectors.joining(", ")));
        }
    }
}
