package org.pegel.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The samples of a page in Prometheus' text format. */
final class ScrapedPage {
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<Map<String, String>, Double>> samples = new HashMap<>();

    ScrapedPage(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::take);
    }

    private void take(String line) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new IllegalArgumentException(line);
        }
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        samples.computeIfAbsent(sample.group(1), name -> new HashMap<>())
                .put(labels, Double.parseDouble(sample.group(3)));
    }

    /** The samples of a metric, by their labels. */
    Map<Map<String, String>, Double> of(String metric) {
        return samples.getOrDefault(metric, Map.of());
    }

    /** The one sample with exactly these labels: name, value, name, value. */
    OptionalDouble value(String metric, String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        Double value = of(metric).get(wanted);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The sum over all samples that have this label. */
    double sum(String metric, String label, String value) {
        return of(metric).entrySet().stream()
                .filter(sample -> value.equals(sample.getKey().get(label)))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double sum(String metric) {
        return of(metric).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The names of the metrics that begin with a word. */
    List<String> names(String start) {
        return samples.keySet().stream()
                .filter(name -> name.startsWith(start))
                .sorted()
                .collect(Collectors.toList());
    }
}
