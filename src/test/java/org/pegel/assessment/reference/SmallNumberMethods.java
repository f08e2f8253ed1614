package org.pegel.assessment.reference;

import java.util.Map;

/** Shares and rates of few cases. */
final class SmallNumberMethods {

    private SmallNumberMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of();
    }
}
