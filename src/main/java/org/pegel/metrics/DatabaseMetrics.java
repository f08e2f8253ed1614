package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the database at each scrape, and waits for it only so long: one that hangs must not take the scrape with it, which
 * is wanted then most of all. While a question is under way there is no second one. An answer that comes too late is shown
 * at the next scrape, if that has none in time, either: so a slow database shows something.
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
    private final Set<Asked> warned = new HashSet<>();
    private @Nullable Future<List<MetricSnapshot>> underWay;
    private List<MetricSnapshot> answered = List.of();

    DatabaseMetrics(List<Asked> questions, MetricsSettings settings, PrometheusRegistry registry) {
        this.questions = questions;
        this.patience = settings.databasePatience();
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        Question question = question();
        try {
            return new MetricSnapshots(question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            LOG.debug("The database does not answer within {}", patience);
            return new MetricSnapshots(question.before());
        } catch (ExecutionException failed) {
            LOG.warn("Die Datenbank konnte nicht nach Metriken gefragt werden", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new MetricSnapshots();
    }

    /**
     * A question under way.
     *
     * @param before what the one before it was answered, for the scrape that asks: perhaps too late for its own
     */
    private record Question(Future<List<MetricSnapshot>> answer, List<MetricSnapshot> before) {}

    private synchronized Question question() {
        Future<List<MetricSnapshot>> last = underWay;
        if (last != null && !last.isDone()) {
            return new Question(last, List.of());
        }
        Future<List<MetricSnapshot>> next = thread.submit(this::ask);
        underWay = next;
        List<MetricSnapshot> before = answered;
        answered = List.of();
        return new Question(next, before);
    }

    private List<MetricSnapshot> ask() {
        List<MetricSnapshot> answers = new ArrayList<>();
        for (Asked question : questions) {
            try {
                answers.addAll(question.ask());
            } catch (DataAccessResourceFailureException | TransactionException away) {
                LOG.debug("The database is away", away);
                break; // each of the others would wait for it, too
            } catch (DataAccessException failed) {
                LOG.debug("The database does not answer", failed);
            } catch (RuntimeException broken) {
                warnOnce(question, broken);
            }
        }
        answered(answers);
        return answers;
    }

    private synchronized void answered(List<MetricSnapshot> answers) {
        answered = answers;
    }

    private void warnOnce(Asked question, RuntimeException broken) {
        if (warned.add(question)) {
            LOG.warn("Metriken aus der Datenbank fehlen; das wird nur einmal gemeldet", broken);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
