package org.pegel.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.metrics.RealPrometheus;
import tools.jackson.databind.JsonNode;

/**
 * What a variable offers: values and their texts, asked the way Grafana asks.
 *
 * @param texts by value
 */
record Options(Map<String, String> texts) {
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)", Pattern.DOTALL);
    private static final Pattern QUERY_RESULT = Pattern.compile("query_result\\((.+)\\)", Pattern.DOTALL);

    static Options of(JsonNode variable, Selection before, RealPrometheus prometheus) throws Exception {
        String query = before.into(variable.path("query").path("query").asString());
        Matcher labels = LABEL_VALUES.matcher(query);
        Matcher results = QUERY_RESULT.matcher(query);
        Map<String, String> texts = new TreeMap<>();
        if (labels.matches()) {
            for (JsonNode value : prometheus.labelValues(labels.group(1), labels.group(2))) {
                texts.put(value.asString(), value.asString());
            }
        } else if (results.matches()) {
            Pattern parts = Pattern.compile(unslashed(variable.path("regex").asString()));
            for (JsonNode sample : prometheus.now(results.group(1))) {
                Matcher part = parts.matcher(written(sample));
                if (part.find()) {
                    texts.put(part.group("value"), part.group("text"));
                }
            }
        } else {
            throw new AssertionError("no query that Grafana knows: " + query);
        }
        return new Options(texts);
    }

    private static String unslashed(String regex) {
        return regex.substring(1, regex.length() - 1);
    }

    /** A sample as Grafana writes it down before it applies the regular expression. */
    private static String written(JsonNode sample) {
        List<String> labels = new ArrayList<>();
        sample.path("metric")
                .properties()
                .forEach(label -> labels.add(
                        "%s=\"%s\"".formatted(label.getKey(), label.getValue().asString())));
        return "{%s} %s %s"
                .formatted(
                        String.join(",", labels),
                        sample.path("value").path(1).asString(),
                        sample.path("value").path(0).asString());
    }
}
