package org.pegel.assessment.reference;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Compares what the code says with what a case expects, field by field. */
final class Comparison {

    private final List<String> differences = new ArrayList<>();
    private int fields;

    void compare(ReferenceCase one) {
        Map<String, Object> actual;
        try {
            actual = one.answer().get();
        } catch (RuntimeException failed) {
            differences.add(one.id() + ": " + failed);
            return;
        }
        one.expected().forEach((field, expected) -> {
            String what = one.id() + "." + field;
            if (!actual.containsKey(field)) {
                differences.add(what + ": unknown field of " + one.method());
            } else if (actual.get(field) != null || !one.tolerance().mayBeAbsent(field)) {
                compare(what, actual.get(field), expected, one.tolerance());
            }
            fields++;
        });
    }

    private void compare(String what, Object actual, JsonNode expected, Tolerance tolerance) {
        if (expected.isArray() && actual != null) {
            compareAll(what, listOf(actual), expected, tolerance);
        } else if (expected.isObject() && actual instanceof Map<?, ?> map) {
            expected.properties()
                    .forEach(entry ->
                            compare(what + "." + entry.getKey(), map.get(entry.getKey()), entry.getValue(), tolerance));
        } else if (!isSame(actual, expected, tolerance)) {
            differences.add(what + ": " + actual + " instead of " + expected);
        }
    }

    private void compareAll(String what, List<Object> actual, JsonNode expected, Tolerance tolerance) {
        if (actual.size() != expected.size()) {
            differences.add(what + ": " + actual + " instead of " + expected);
            return;
        }
        for (int i = 0; i < actual.size(); i++) {
            compare(what + "[" + i + "]", actual.get(i), expected.get(i), tolerance);
        }
    }

    private static boolean isSame(Object actual, JsonNode expected, Tolerance tolerance) {
        if (expected.isNull() || actual == null) {
            return expected.isNull() && actual == null;
        }
        if (expected.isNumber()) {
            return actual instanceof Number number && tolerance.allows(number.doubleValue(), expected.asDouble());
        }
        return expected.isBoolean() ? actual.equals(expected.asBoolean()) : actual.equals(expected.asString());
    }

    static List<Object> listOf(Object actual) {
        if (actual.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(actual))
                    .mapToObj(i -> Array.get(actual, i))
                    .toList();
        }
        return actual instanceof List<?> list ? new ArrayList<>(list) : List.of(actual);
    }

    int fields() {
        return fields;
    }

    List<String> differences() {
        return differences;
    }
}
