package org.pegel.assessment.reference;

import java.util.Map;

/** Differences between groups and districts. */
final class DisparityMethods {

    private DisparityMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of();
    }
}
