package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.observation.ProtectedNumbers;

/**
 * The numbers of one row.
 *
 * @param figure the value; absent when there is none
 * @param numerator absent when not given
 * @param denominator absent when not given
 * @param quality what they are worth; says why where there is no value
 */
record Values(
        @Nullable Figure figure, @Nullable Amount numerator, @Nullable Amount denominator, StatedQuality quality) {

    /** The bare numbers, as they are kept under protection. */
    ProtectedNumbers numbers() {
        return new ProtectedNumbers(
                figure == null ? null : figure.value(),
                numerator == null ? null : numerator.value(),
                denominator == null ? null : denominator.value());
    }
}
