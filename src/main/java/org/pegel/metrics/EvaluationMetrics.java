package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.pegel.evaluation.EvaluationStore;
import org.springframework.stereotype.Component;

/** When the alerts were last brought up to date, by whichever process. */
@Component
class EvaluationMetrics implements Asked {
    static final Metric LAST_SUCCESS = Metric.gauge(
            "pegel_evaluation_last_success_timestamp_seconds",
            "When the newest evaluation was committed, by whichever process, since the epoch.",
            "there has been none, or " + Metric.NO_DATABASE);

    private final EvaluationStore runs;

    EvaluationMetrics(EvaluationStore runs) {
        this.runs = runs;
    }

    @Override
    public List<MetricSnapshot> ask() {
        return runs.newestRun().stream()
                .map(run -> (MetricSnapshot) Asked.single(LAST_SUCCESS, Seconds.of(run.at())))
                .toList();
    }
}
