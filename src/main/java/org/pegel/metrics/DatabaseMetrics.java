package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the database at each scrape, and waits for it only so long: one that hangs must not take the scrape with it, which
 * is wanted then most of all. While a question is under way there is no second one.
 */
@Component
class DatabaseMetrics implements MultiCollector, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMetrics.class);

    private final List<Asked> questions;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "metriken");
        created.setDaemon(true);
        return created;
    });
    private @Nullable Future<List<MetricSnapshot>> underWay;

    DatabaseMetrics(List<Asked> questions, MetricsSettings settings, PrometheusRegistry registry) {
        this.questions = questions;
        this.patience = settings.databasePatience();
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        Future<List<MetricSnapshot>> answer = answer();
        try {
            return new MetricSnapshots(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            LOG.debug("The database does not answer within {}", patience);
        } catch (ExecutionException failed) {
            LOG.debug("The database does not answer", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new MetricSnapshots();
    }

    private synchronized Future<List<MetricSnapshot>> answer() {
        Future<List<MetricSnapshot>> last = underWay;
        if (last == null || last.isDone()) {
            last = thread.submit(this::ask);
            underWay = last;
        }
        return last;
    }

    private List<MetricSnapshot> ask() {
        List<MetricSnapshot> answers = new ArrayList<>();
        questions.forEach(question -> answers.addAll(question.ask()));
        return answers;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
