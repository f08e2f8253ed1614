package org.pegel.assessment.reference;

import java.util.Map;

/** Trends of a series. */
final class TrendMethods {

    private TrendMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of();
    }
}
