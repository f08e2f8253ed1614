package org.pegel.grafana;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON, in the order they are written down. */
final class Json {

    private Json() {}

    /** An object of these names and values, one after the other. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
