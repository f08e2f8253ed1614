package org.pegel.assessment.reference;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Numbers out of a case and into an answer. */
final class Numbers {

    private Numbers() {}

    /** An array of numbers; null in it becomes NaN. */
    static double[] array(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toArray();
    }

    /** Rows of numbers; null in one becomes NaN, a row that is null a row of nothing but NaN. */
    static double[][] table(JsonNode rows) {
        int columns = StreamSupport.stream(rows.spliterator(), false)
                .mapToInt(JsonNode::size)
                .max()
                .orElse(0);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.isNull()
                        ? DoubleStream.generate(() -> Double.NaN).limit(columns).toArray()
                        : array(row))
                .toArray(double[][]::new);
    }

    /** A single number; NaN where there is none. */
    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    /** A number among the parameters, or what is usual. */
    static double number(JsonNode params, String name, double usual) {
        return params.has(name) ? params.get(name).asDouble() : usual;
    }

    /** A column of the periods that have a value; missing ones are skipped, as the assessment does. */
    static double[] present(JsonNode input, String column) {
        double[] numbers = array(input.get(column));
        double[] values = array(input.get("y"));
        return IntStream.range(0, numbers.length)
                .filter(i -> !Double.isNaN(values[i]))
                .mapToDouble(i -> numbers[i])
                .toArray();
    }

    /** The number, or null where it is absent. */
    static Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** The text of a field, which must be one of these. */
    static String oneOf(JsonNode node, String field, String... known) {
        String text = node.path(field).asString();
        if (!List.of(known).contains(text)) {
            throw new IllegalArgumentException("unknown " + field + ": " + text);
        }
        return text;
    }

    /** Refuses a parameter that says something else; it may be left out. */
    static void require(JsonNode params, String name, String only) {
        if (params.has(name)) {
            oneOf(params, name, only);
        }
    }
}
