package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.pegel.evaluation.EvaluationStore;
import org.springframework.stereotype.Component;

/** When the alerts were last brought up to date, and when all of them were, by whichever process. */
@Component
class EvaluationMetrics implements Asked {
    static final Metric LAST_SUCCESS = Metric.gauge(
            "pegel_evaluation_last_success_timestamp_seconds",
            "When the newest evaluation was committed, by whichever process, since the epoch.",
            "there has been none, or " + Metric.NO_DATABASE);
    static final Metric WHOLE_LAST_SUCCESS = Metric.gauge(
            "pegel_evaluation_whole_last_success_timestamp_seconds",
            "When the newest evaluation of everything was committed, by whichever process, since the epoch; those that"
                    + " a delivery starts judge only what it has changed.",
            "there has been none, or " + Metric.NO_DATABASE);
    static final List<Metric> ALL = List.of(LAST_SUCCESS, WHOLE_LAST_SUCCESS);

    private final EvaluationStore runs;

    EvaluationMetrics(EvaluationStore runs) {
        this.runs = runs;
    }

    @Override
    public List<MetricSnapshot> ask() {
        List<MetricSnapshot> answer = new ArrayList<>();
        runs.newestRun().ifPresent(run -> answer.add(Asked.single(LAST_SUCCESS, Seconds.of(run.at()))));
        runs.newestWholeRun().ifPresent(run -> answer.add(Asked.single(WHOLE_LAST_SUCCESS, Seconds.of(run.at()))));
        return answer;
    }
}
