package org.pegel.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An alert as the shipped rules for Prometheus describe it. */
record AlertRule(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {
    static final Path RULES = Path.of("grafana/prometheus/rules");
    static final Path TESTS = Path.of("grafana/prometheus/tests");

    private static final Pattern METRIC = Pattern.compile("(?<![\\w\"=~])(pegel_\\w+|up)(?![\\w\"])");

    static List<AlertRule> all() {
        return files(RULES).stream()
                .flatMap(file -> maps(yaml(file).get("groups")).stream())
                .flatMap(group -> maps(group.get("rules")).stream())
                .map(rule -> new AlertRule(
                        String.valueOf(rule.get("alert")),
                        String.valueOf(rule.get("expr")),
                        texts(rule.get("labels")),
                        texts(rule.get("annotations"))))
                .toList();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked") // what stands in these files
    static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static Map<String, String> texts(Object map) {
        return ((Map<?, ?>) map)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    /** The metrics that its expression and its texts ask for. */
    Set<String> metrics() {
        return Stream.concat(Stream.of(expression), annotations.values().stream())
                .flatMap(text ->
                        METRIC.matcher(text.replace("\"pegel_", " pegel_")).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
