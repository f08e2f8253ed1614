package org.pegel.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
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

    MailMetrics(MailQueue mails, PrometheusRegistry registry) {
        this.mails = mails;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        try {
            return snapshots();
        } catch (DataAccessException unavailable) {
            LOG.debug("No mail metrics without the database", unavailable);
            return new MetricSnapshots();
        }
    }

    private MetricSnapshots snapshots() {
        return new MetricSnapshots(
                gauge("pegel_mails_owed", "Mails that are owed and not sent yet.", mails.owed()),
                gauge(
                        "pegel_mails_oldest_owed_age_seconds",
                        "Age of the oldest mail that is owed; 0 when none is.",
                        mails.oldestOwedAge().toSeconds()),
                gauge("pegel_mails_failed", "Mails that were given up.", mails.failed()),
                CounterSnapshot.builder()
                        .name("pegel_mails_sent")
                        .help("Mails sent since the beginning.")
                        .dataPoint(CounterDataPointSnapshot.builder()
                                .value((double) mails.sent())
                                .build())
                        .build());
    }

    private static GaugeSnapshot gauge(String name, String help, long value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(
                        GaugeDataPointSnapshot.builder().value((double) value).build())
                .build();
    }
}
