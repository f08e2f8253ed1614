package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pegel.notification.MailCounts;
import org.pegel.notification.MailQueue;
import org.springframework.stereotype.Component;

/** The mails on their way out. */
@Component
class MailMetrics implements Asked {
    static final Metric OWED = Metric.gauge(
            "pegel_mails_owed",
            "Mails that are owed and not sent yet, those that are tried again included.",
            Metric.NO_DATABASE);
    static final Metric OLDEST_OWED_AGE = Metric.gauge(
            "pegel_mails_oldest_owed_age_seconds",
            "Age of the oldest mail that is owed; 0 when none is.",
            Metric.NO_DATABASE);
    static final Metric FAILED = Metric.gauge("pegel_mails_failed", "Mails that were given up.", Metric.NO_DATABASE);
    static final Metric SENT =
            Metric.counter("pegel_mails_sent_total", "Mails sent since the beginning.", Metric.NO_DATABASE);
    static final List<Metric> ALL = List.of(OWED, OLDEST_OWED_AGE, FAILED, SENT);

    private final MailQueue mails;
    private final Clock clock;

    MailMetrics(MailQueue mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public List<MetricSnapshot> ask() {
        MailCounts counts = mails.counts();
        return List.of(
                Asked.single(OWED, (double) counts.owed()),
                Asked.single(OLDEST_OWED_AGE, age(counts)),
                Asked.single(FAILED, (double) counts.failed()),
                new CounterSnapshot(
                        SENT.metadata(),
                        List.of(new CounterDataPointSnapshot((double) counts.sent(), Labels.EMPTY, null, 0))));
    }

    private double age(MailCounts counts) {
        Instant oldest = counts.oldestOwed();
        return oldest == null ? 0 : Seconds.of(Duration.between(oldest, clock.instant()));
    }
}
