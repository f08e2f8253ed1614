package org.pegel.assessment.reference;

import java.util.Set;

/**
 * How far a number may be off: the larger of both.
 *
 * @param relative share of the expected number
 * @param absolute in its unit
 * @param artefacts fields that hold rounding noise of another program; here they may be absent
 */
record Tolerance(double relative, double absolute, Set<String> artefacts) {

    static final Tolerance USUAL = new Tolerance(1e-9, 1e-12, Set.of());

    static Tolerance within(double absolute) {
        return new Tolerance(0, absolute, Set.of());
    }

    boolean mayBeAbsent(String field) {
        return artefacts.contains(field);
    }

    boolean allows(double actual, double expected) {
        return Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected));
    }
}
