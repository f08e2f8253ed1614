package org.pegel.assessment.reference;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands the numbers of a reference case to the code that the rules use, and its results back. Holds no formula. */
interface ReferenceMethod {

    /**
     * What the code says to the case.
     *
     * @param input the numbers
     * @param params every one is honoured, or refused with an exception
     * @return every field that a case of this method may expect; null where it is not defined, else a number, text, truth
     *     value, array, list or map of these
     */
    Map<String, Object> compute(JsonNode input, JsonNode params);
}
