package org.pegel.assessment.reference;

import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * One case, or one row of a published table.
 *
 * @param id what messages call it
 * @param method which code answers it
 * @param answer asks that code
 * @param expected field to value
 * @param tolerance how far numbers may be off
 */
record ReferenceCase(
        String id,
        String method,
        Supplier<Map<String, Object>> answer,
        Map<String, JsonNode> expected,
        Tolerance tolerance) {}
