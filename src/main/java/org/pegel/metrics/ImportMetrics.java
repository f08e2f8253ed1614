package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.DeliveryTaken;
import org.pegel.intake.FileReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The files that came in to this process. */
@Component
class ImportMetrics implements MultiCollector {
    static final Metric IMPORTS = Metric.counter(
            "pegel_imports_total",
            "Files that came in since this process started, by source and outcome: taken or refused.",
            "the rules do not name the source, and no file has come from it since",
            "source",
            "outcome");
    static final Metric ROWS = Metric.counter(
            "pegel_import_rows_total",
            "Candidate values of these files, by source and what became of them: accepted, unchanged, revised,"
                    + " missing, rejected, filtered.",
            "the rules do not name the source, and no file has come from it since",
            "source",
            "outcome");
    static final List<Metric> ALL = List.of(IMPORTS, ROWS);

    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final Map<String, ToIntFunction<FileReport>> OUTCOMES = Map.of(
            "accepted", FileReport::accepted,
            "unchanged", FileReport::unchanged,
            "revised", FileReport::revised,
            "missing", FileReport::missing,
            "rejected", FileReport::rejected,
            "filtered", FileReport::filtered);

    private final ActiveRuleSet rules;
    private final Counter imports = IMPORTS.toCounter();
    private final Counter rows = ROWS.toCounter();

    ImportMetrics(PrometheusRegistry registry, ActiveRuleSet rules) {
        this.rules = rules;
        registry.register(this);
    }

    /** Each source of the rules in force begins at zero: a counter that first shows with 1 hides that rise. */
    @Override
    public MetricSnapshots collect() {
        rules.sources().all().forEach(source -> beginAtZero(source.id()));
        return new MetricSnapshots(imports.collect(), rows.collect());
    }

    private void beginAtZero(String source) {
        imports.initLabelValues(source, TAKEN);
        imports.initLabelValues(source, REFUSED);
        OUTCOMES.keySet().forEach(outcome -> rows.initLabelValues(source, outcome));
    }

    @EventListener
    void on(DeliveryTaken event) {
        FileReport report = event.report();
        imports.labelValues(report.source(), report.refused() ? REFUSED : TAKEN).inc();
        OUTCOMES.forEach(
                (outcome, count) -> rows.labelValues(report.source(), outcome).inc(count.applyAsInt(report)));
    }
}
