package org.pegel.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a scrape: what changes all the time is written anew, the domain's series come from the text that is kept of
 * their snapshot.
 */
final class ScrapedText {
    /** How OpenMetrics ends; the domain's text comes last and keeps it. */
    private static final byte[] END = "# EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> OF_THE_DOMAIN = Stream.of(
                    Arrays.stream(SeriesMetric.values()).map(SeriesMetric::metric),
                    NameMetrics.ALL.stream(),
                    DomainSnapshot.ALL.stream())
            .flatMap(metrics -> metrics)
            .map(metric -> metric.metadata().getPrometheusName())
            .collect(Collectors.toSet());

    private final PrometheusRegistry registry;
    private final DomainMetrics domain;

    ScrapedText(PrometheusRegistry registry, DomainMetrics domain) {
        this.registry = registry;
        this.domain = domain;
    }

    /** Everything. */
    InputStream whole(ExpositionFormatWriter writer) throws IOException {
        byte[] changing = written(registry.scrape(name -> !OF_THE_DOMAIN.contains(name)), writer);
        int end = endsAsOpenMetrics(changing) ? changing.length - END.length : changing.length;
        return new SequenceInputStream(
                new ByteArrayInputStream(changing, 0, end),
                domain.snapshot().text(writer).open());
    }

    private static boolean endsAsOpenMetrics(byte[] text) {
        int from = text.length - END.length;
        return from >= 0 && Arrays.equals(text, from, text.length, END, 0, END.length);
    }

    /** Only the metrics with these names. */
    InputStream of(Set<String> names, ExpositionFormatWriter writer) throws IOException {
        return new ByteArrayInputStream(written(registry.scrape(names::contains), writer));
    }

    private static byte[] written(MetricSnapshots snapshots, ExpositionFormatWriter writer) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, snapshots);
        return text.toByteArray();
    }
}
