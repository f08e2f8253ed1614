package org.pegel.assessment.trend;

import java.util.OptionalDouble;

/** Numbers that leave the package are finite or absent. */
final class Finite {

    private Finite() {}

    static OptionalDouble of(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
