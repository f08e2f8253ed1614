package org.pegel.assessment.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the cases of a file of reference values; what kind of file it is, its content says. */
final class ReferenceFile {

    static final String PUBLISHED_RATING = "dns_published";

    private final Path file;
    private final Map<String, ReferenceMethod> methods;

    private ReferenceFile(Path file, Map<String, ReferenceMethod> methods) {
        this.file = file;
        this.methods = methods;
    }

    static List<ReferenceCase> read(Path file, Map<String, ReferenceMethod> methods) throws IOException {
        ReferenceFile reader = new ReferenceFile(file, methods);
        if (file.getFileName().toString().endsWith(".csv")) {
            return ReferenceTable.read(Files.readAllLines(file), reader::method, reader.name());
        }
        JsonNode content = JsonMapper.shared().readTree(file.toFile());
        if (content.isObject() && content.path("cases").isArray()) {
            return StreamSupport.stream(content.get("cases").spliterator(), false)
                    .map(reader::numericCase)
                    .toList();
        }
        if (content.isArray()
                && content.path(0).has("series")
                && content.path(0).has("published")) {
            return StreamSupport.stream(content.spliterator(), false)
                    .filter(rating -> !rating.path("disputed").asBoolean(false))
                    .map(reader::publishedRating)
                    .toList();
        }
        throw new AssertionError("unknown shape of file: " + file);
    }

    private String name() {
        return file.getFileName().toString();
    }

    private ReferenceMethod method(String name) {
        ReferenceMethod method = methods.get(name);
        if (method == null) {
            return (input, params) -> {
                throw new IllegalArgumentException("unknown method " + name);
            };
        }
        return method;
    }

    private ReferenceCase numericCase(JsonNode one) {
        String method = one.get("method").asString();
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        one.get("expected").properties().forEach(field -> expected.put(field.getKey(), field.getValue()));
        Tolerance tolerance = tolerance(one.get("input"), expected);
        JsonNode params = params(one.path("params"), expected);
        return new ReferenceCase(
                name() + " " + one.get("id").asString(),
                method,
                () -> method(method).compute(one.get("input"), params),
                expected,
                tolerance);
    }

    /** For which years ahead a fit is asked, the cases say beside the results only. */
    private static JsonNode params(JsonNode params, Map<String, JsonNode> expected) {
        if (!expected.containsKey("horizon")) {
            return params;
        }
        var all = JsonNodeFactory.instance.objectNode();
        params.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        return all.set("horizon", expected.get("horizon"));
    }

    private static Tolerance tolerance(JsonNode input, Map<String, JsonNode> expected) {
        JsonNode stated = expected.remove("tolerance_abs");
        if (stated != null) {
            return Tolerance.within(stated.asDouble());
        }
        return isPerfectFit(input, expected)
                ? new Tolerance(1e-9, 1e-11, Set.of("t_stat", "p_two_sided"))
                : Tolerance.USUAL;
    }

    /** Residuals that are nothing but rounding: the t they give says nothing. */
    private static boolean isPerfectFit(JsonNode input, Map<String, JsonNode> expected) {
        double largest = StreamSupport.stream(input.path("y").spliterator(), false)
                .mapToDouble(value -> Math.abs(value.asDouble()))
                .max()
                .orElse(0);
        JsonNode sigma = expected.get("sigma");
        return sigma != null && sigma.isNumber() && sigma.asDouble() < 1e-11 * largest;
    }

    private ReferenceCase publishedRating(JsonNode rating) {
        return new ReferenceCase(
                name() + " " + rating.get("id").asString(),
                PUBLISHED_RATING,
                () -> method(PUBLISHED_RATING).compute(rating, JsonNodeFactory.instance.objectNode()),
                Map.of("published", rating.get("published")),
                Tolerance.USUAL);
    }
}
