package org.pegel.grafana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Objects of JSON, in the order they are written down. */
final class Json {
    private static final int WIDTH = 120;

    private Json() {}

    /** An object of these names and values, one after the other. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** As text that people can read and compare: what fits on a line stands on one. */
    static String text(Map<String, Object> object) {
        return text(object, "") + "\n";
    }

    private static String text(@Nullable Object value, String indent) {
        String line = JsonMapper.shared().writeValueAsString(value);
        String more = indent + "  ";
        if (line.length() + indent.length() <= WIDTH) {
            return line;
        }
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> more + '"' + entry.getKey() + "\": " + text(entry.getValue(), more))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> more + text(entry, more))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return line;
    }
}
