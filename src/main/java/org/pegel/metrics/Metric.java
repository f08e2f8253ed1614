package org.pegel.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A metric that Pegel itself gives, as Prometheus and {@code docs/metrics.md} describe it.
 *
 * @param name as Prometheus stores it
 * @param type what kind of number it is
 * @param meaning one English sentence or two; the help text
 * @param absent when there is no such series, to be read after "absent when"
 * @param labels their names
 */
record Metric(String name, Type type, String meaning, String absent, List<String> labels) {

    static final String NEVER = "never";
    static final String NOT_YET = "nothing has been evaluated yet";
    static final String NO_DATABASE = "the database does not answer";

    /** The labels of a series: ids. */
    static final List<String> OF_SERIES = List.of("indicator", "district", "level", "group");

    private static final String SECONDS = "_seconds";
    private static final String RATIO = "_ratio";
    private static final String TOTAL = "_total";
    private static final String INFO = "_info";

    /** In Prometheus' words. */
    enum Type {
        GAUGE,
        COUNTER,
        HISTOGRAM,
        INFO
    }

    Metric {
        labels = List.copyOf(labels);
    }

    static Metric gauge(String name, String meaning, String absent, String... labels) {
        return new Metric(name, Type.GAUGE, meaning, absent, List.of(labels));
    }

    static Metric counter(String name, String meaning, String absent, String... labels) {
        return new Metric(name, Type.COUNTER, meaning, absent, List.of(labels));
    }

    static Metric histogram(String name, String meaning, String absent, String... labels) {
        return new Metric(name, Type.HISTOGRAM, meaning, absent, List.of(labels));
    }

    static Metric info(String name, String meaning, String absent, String... labels) {
        return new Metric(name, Type.INFO, meaning, absent, List.of(labels));
    }

    /** The unit that the name ends with; absent where it has none, as the unit of an indicator stands in its info. */
    @Nullable
    Unit unit() {
        return name.endsWith(SECONDS) ? Unit.SECONDS : name.endsWith(RATIO) ? Unit.RATIO : null;
    }

    /** What the client asks for: it puts {@code _total} and {@code _info} behind the name itself. */
    MetricMetadata metadata() {
        return new MetricMetadata(baseName(), meaning, unit());
    }

    private String baseName() {
        return switch (type) {
            case COUNTER -> name.substring(0, name.length() - TOTAL.length());
            case INFO -> name.substring(0, name.length() - INFO.length());
            case GAUGE, HISTOGRAM -> name;
        };
    }

    Counter toCounter() {
        return Counter.builder()
                .name(baseName())
                .help(meaning)
                .labelNames(labels.toArray(String[]::new))
                .withoutExemplars()
                .build();
    }

    /**
     * A histogram with these buckets only.
     *
     * @param bounds their upper ends, in seconds
     */
    Histogram toHistogram(double... bounds) {
        return histogram(bounds).withoutExemplars().build();
    }

    /** The same; each bucket names the newest of what it has counted. */
    Histogram toHistogramWithExemplars(double... bounds) {
        return histogram(bounds).withExemplars().build();
    }

    private Histogram.Builder histogram(double... bounds) {
        return Histogram.builder()
                .name(baseName())
                .help(meaning)
                .unit(Unit.SECONDS)
                .labelNames(labels.toArray(String[]::new))
                .classicOnly()
                .classicUpperBounds(bounds);
    }

    /** A gauge that is asked at each scrape. */
    GaugeWithCallback toGauge(Consumer<GaugeWithCallback.Callback> callback) {
        return GaugeWithCallback.builder()
                .name(baseName())
                .help(meaning)
                .unit(unit())
                .labelNames(labels.toArray(String[]::new))
                .callback(callback)
                .build();
    }
}
