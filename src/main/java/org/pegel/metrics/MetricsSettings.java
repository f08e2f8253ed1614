package org.pegel.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param domainSeriesCeiling most series of indicators and names that a scrape shows; at least 1
 * @param followInterval how often to look whether another process on the same database has evaluated
 * @param databasePatience how long a scrape waits for the database before it goes on without its series
 */
@ConfigurationProperties("pegel.metrics")
record MetricsSettings(
        @DefaultValue("300000") int domainSeriesCeiling,
        @DefaultValue("2s") Duration databasePatience,
        @DefaultValue("15s") Duration followInterval) {

    MetricsSettings {
        if (domainSeriesCeiling < 1) {
            throw new IllegalArgumentException(
                    "pegel.metrics.domain-series-ceiling ist %d; erlaubt: ab 1".formatted(domainSeriesCeiling));
        }
    }
}
