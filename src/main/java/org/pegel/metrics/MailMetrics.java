package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pegel.notification.MailCounts;
import org.pegel.notification.MailQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The mails on their way out, asked once per scrape; without a database the scrape goes on without them. */
@Component
class MailMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(MailMetrics.class);

    private final MailQueue mails;
    private final Clock clock;

    MailMetrics(MailQueue mails, Clock clock, PrometheusRegistry registry) {
        this.mails = mails;
        this.clock = clock;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        try {
            return snapshots(mails.counts());
        } catch (DataAccessException unavailable) {
            LOG.debug("No mail metrics without the database", unavailable);
            return new MetricSnapshots();
        }
    }

    private MetricSnapshots snapshots(MailCounts counts) {
        return new MetricSnapshots(
                gauge("pegel_mails_owed", "Mails that are owed and not sent yet.", counts.owed()),
                gauge(
                        "pegel_mails_oldest_owed_age_seconds",
                        "Age of the oldest mail that is owed; 0 when none is.",
                        age(counts.oldestOwed())),
                gauge("pegel_mails_failed", "Mails that were given up.", counts.failed()),
                CounterSnapshot.builder()
                        .name("pegel_mails_sent")
                        .help("Mails sent since the beginning.")
                        .dataPoint(CounterDataPointSnapshot.builder()
                                .value(counts.sent())
                                .build())
                        .build());
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    private static GaugeSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }
}
