package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.pegel.SharedData;
import org.pegel.catalogue.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases with known results, from ../shared/reference; numbers agree at relative 1e-9, absolute 1e-12. */
final class ReferenceValues {

    private ReferenceValues() {}

    static JsonNode read(String file) {
        return JsonMapper.shared().readTree(SharedData.path("reference/" + file).toFile());
    }

    /** The cases of a method. */
    static Iterable<JsonNode> cases(String file, String method) {
        return () -> StreamSupport.stream(read(file).get("cases").spliterator(), false)
                .filter(node -> node.get("method").asString().equals(method))
                .iterator();
    }

    static Direction direction(JsonNode node) {
        return switch (node.asString()) {
            case "higher", "up" -> Direction.HIGHER;
            case "lower", "down" -> Direction.LOWER;
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static void assertClose(String what, OptionalDouble actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isEmpty();
            return;
        }
        assertThat(actual).as(what).isPresent();
        double wanted = expected.asDouble();
        assertThat(Math.abs(actual.getAsDouble() - wanted))
                .as("%s: %s instead of %s", what, actual.getAsDouble(), wanted)
                .isLessThanOrEqualTo(Math.max(1e-12, 1e-9 * Math.abs(wanted)));
    }
}
