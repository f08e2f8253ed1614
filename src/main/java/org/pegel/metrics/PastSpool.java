package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.Label;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenMetrics wants each metric in one piece, with its series one after the other and the samples of a series in the order
 * of time; values come series by series, with all their metrics. So each metric is a file until all are there. The files
 * go with it.
 */
final class PastSpool implements AutoCloseable {
    private final Path folder;
    private final Map<Metric, Writer> parts = new LinkedHashMap<>();

    /** The series that is being written, each metric of it apart, and its labels. */
    private final Map<Metric, Map<Labels, StringBuilder>> series = new LinkedHashMap<>();

    private long samples;

    /** In an empty folder, which is its own. */
    PastSpool(Path folder) {
        this.folder = folder;
    }

    /** Takes a sample at so many seconds since the epoch; of each series the earlier ones come first. */
    void add(Metric metric, Labels labels, double value, long at) {
        StringBuilder lines = series.computeIfAbsent(metric, first -> new LinkedHashMap<>())
                .computeIfAbsent(labels, first -> new StringBuilder());
        lines.append(metric.name());
        char before = '{';
        for (Label label : labels) {
            lines.append(before).append(label.getName()).append("=\"");
            appendEscaped(label.getValue(), lines);
            lines.append('"');
            before = ',';
        }
        lines.append("} ").append(value).append(' ').append(at).append('\n');
        samples++;
    }

    private static void appendEscaped(String value, StringBuilder lines) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '"' -> lines.append("\\\"");
                case '\n' -> lines.append("\\n");
                default -> lines.append(character);
            }
        }
    }

    /** The series added so far are complete. */
    void flush() throws IOException {
        for (Map.Entry<Metric, Map<Labels, StringBuilder>> metric : series.entrySet()) {
            Writer part = part(metric.getKey());
            for (StringBuilder lines : metric.getValue().values()) {
                part.append(lines);
            }
        }
        series.clear();
    }

    private Writer part(Metric metric) throws IOException {
        Writer part = parts.get(metric);
        if (part == null) {
            part = Files.newBufferedWriter(folder.resolve(metric.name()));
            parts.put(metric, part);
            String family = metric.metadata().getPrometheusName();
            part.append("# TYPE " + family + " " + metric.type().name().toLowerCase(Locale.ROOT) + "\n");
            part.append("# HELP " + family + " " + metric.meaning() + "\n");
        }
        return part;
    }

    long samples() {
        return samples;
    }

    /** Writes everything; nothing can be added afterwards. */
    void writeTo(Writer out) throws IOException {
        flush();
        for (Map.Entry<Metric, Writer> part : parts.entrySet()) {
            part.getValue().close();
            try (Reader written =
                    Files.newBufferedReader(folder.resolve(part.getKey().name()))) {
                written.transferTo(out);
            }
        }
        out.write("# EOF\n");
    }

    @Override
    public void close() {
        IOException failed = null;
        for (Map.Entry<Metric, Writer> part : parts.entrySet()) {
            failed = tried(part.getValue(), failed);
            failed = tried(
                    () -> Files.deleteIfExists(folder.resolve(part.getKey().name())), failed);
        }
        failed = tried(() -> Files.deleteIfExists(folder), failed);
        if (failed != null) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Does a step, whatever became of those before it: a full disk must not keep the files that fill it. */
    private static @Nullable IOException tried(Closeable step, @Nullable IOException before) {
        try {
            step.close();
            return before;
        } catch (IOException failed) {
            if (before == null) {
                return failed;
            }
            before.addSuppressed(failed);
            return before;
        }
    }
}
