package org.pegel.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/prometheus} in the formats of Boot's endpoint, whose place it takes: that one would write all series
 * anew for each scrape, into memory.
 */
@Component
@EndpointWebExtension(endpoint = PrometheusScrapeEndpoint.class)
class ScrapeEndpoint {
    private final ExpositionFormats formats = ExpositionFormats.init();
    private final ScrapedText text;

    ScrapeEndpoint(PrometheusRegistry registry, DomainMetrics domain) {
        this.text = new ScrapedText(registry, domain);
    }

    @ReadOperation(producesFrom = PrometheusOutputFormat.class)
    WebEndpointResponse<Resource> scrape(PrometheusOutputFormat format, @Nullable Set<String> includedNames)
            throws IOException {
        ExpositionFormatWriter writer =
                formats.findWriter(format.getProducedMimeType().toString());
        InputStream scraped = includedNames == null ? text.whole(writer) : text.of(includedNames, writer);
        return new WebEndpointResponse<>(new InputStreamResource(scraped), format);
    }
}
