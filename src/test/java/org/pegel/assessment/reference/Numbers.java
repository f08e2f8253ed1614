package org.pegel.assessment.reference;

import java.util.OptionalDouble;
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

    /** The number, or null where it is absent. */
    static Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
