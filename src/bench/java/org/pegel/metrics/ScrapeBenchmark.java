package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A scrape of 100,000 series of the domain, and beside it the client's own scrape of as many plain gauges with the same
 * names, labels and values. What comes out is counted and thrown away, packed by the same class where it is packed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScrapeBenchmark {
    public static final int SERIES = 100_000;

    private static final int DISTRICTS = 100;

    @Param({"false", "true"})
    public boolean gzip;

    private final ExpositionFormatWriter writer = ExpositionFormats.init().getOpenMetricsTextFormatWriter();
    private final PrometheusRegistry plain = new PrometheusRegistry();
    private DomainSnapshot kept;
    private List<SamplesOfSeries> series;

    /** Each series has a value for each metric; the figures are as long as shares are. */
    @Setup(Level.Trial)
    public void generate() {
        SplittableRandom random = new SplittableRandom(1);
        List<Gauge> gauges = new ArrayList<>();
        for (SeriesMetric metric : SeriesMetric.values()) {
            gauges.add(Gauge.builder()
                    .name(metric.metric().name())
                    .help(metric.metric().meaning())
                    .labelNames(Metric.OF_SERIES.toArray(String[]::new))
                    .withoutExemplars()
                    .register(plain));
        }
        series = new ArrayList<>();
        for (int i = 0; i < SERIES / gauges.size(); i++) {
            String[] labels = {"indikator-" + i / DISTRICTS, "sb-" + i % DISTRICTS, "stadtbezirk", "insgesamt"};
            SamplesOfSeries samples =
                    new SamplesOfSeries(Labels.of(Metric.OF_SERIES, List.of(labels)), SeriesMetric.ALL);
            for (SeriesMetric metric : SeriesMetric.values()) {
                double number = Math.rint(random.nextDouble() * 1000) / 10;
                gauges.get(metric.ordinal()).labelValues(labels).set(number);
                samples.begin(metric);
                samples.add(OptionalDouble.of(number));
            }
            series.add(samples);
        }
        kept = snapshot();
        kept.text(writer);
    }

    private DomainSnapshot snapshot() {
        return DomainSnapshot.of(List.of(), series, Ceiling.of(0, series, SeriesMetric.ALL, SERIES), SERIES);
    }

    /** Ours. */
    @Benchmark
    public long scrape() throws IOException {
        try (Counted counted = new Counted();
                OutputStream out = packed(counted);
                InputStream text = kept.text(writer).open()) {
            text.transferTo(out);
            return counted.bytes;
        }
    }

    /** Ours, the first one after an evaluation: it makes the snapshot and writes it. */
    @Benchmark
    public long firstScrape() throws IOException {
        try (Counted counted = new Counted();
                OutputStream out = packed(counted);
                InputStream text = snapshot().text(writer).open()) {
            text.transferTo(out);
            return counted.bytes;
        }
    }

    /** The client's. */
    @Benchmark
    public long plainGauges() throws IOException {
        try (Counted counted = new Counted();
                OutputStream out = packed(counted)) {
            writer.write(out, plain.scrape());
            return counted.bytes;
        }
    }

    private OutputStream packed(OutputStream out) throws IOException {
        return gzip ? new GZIPOutputStream(out) : out;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes += length;
        }
    }
}
