package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.evaluation.DeliveryTaken;
import org.pegel.intake.FileReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The files that came in to this process. */
@Component
class ImportMetrics {
    static final Metric IMPORTS = Metric.counter(
            "pegel_imports_total",
            "Files that came in since this process started, by source and outcome: taken or refused.",
            "no file has come from the source since",
            "source",
            "outcome");
    static final Metric ROWS = Metric.counter(
            "pegel_import_rows_total",
            "Candidate values of these files, by source and what became of them: accepted, unchanged, revised,"
                    + " missing, rejected, filtered.",
            "no file has come from the source since",
            "source",
            "outcome");
    static final List<Metric> ALL = List.of(IMPORTS, ROWS);

    private final Counter imports = IMPORTS.toCounter();
    private final Counter rows = ROWS.toCounter();

    ImportMetrics(PrometheusRegistry registry) {
        registry.register(imports);
        registry.register(rows);
    }

    @EventListener
    void on(DeliveryTaken event) {
        FileReport report = event.report();
        imports.initLabelValues(report.source(), "taken");
        imports.initLabelValues(report.source(), "refused");
        imports.labelValues(report.source(), report.refused() ? "refused" : "taken")
                .inc();
        outcomes(report).forEach((outcome, count) -> rows.labelValues(report.source(), outcome)
                .inc(count));
    }

    private static Map<String, Integer> outcomes(FileReport report) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        outcomes.put("accepted", report.accepted());
        outcomes.put("unchanged", report.unchanged());
        outcomes.put("revised", report.revised());
        outcomes.put("missing", report.missing());
        outcomes.put("rejected", report.rejected());
        outcomes.put("filtered", report.filtered());
        return outcomes;
    }
}
