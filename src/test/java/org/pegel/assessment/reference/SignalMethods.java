package org.pegel.assessment.reference;

import java.util.Map;

/** Signals in a series. */
final class SignalMethods {

    private SignalMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of();
    }
}
