package org.pegel.intake;

import org.jspecify.annotations.Nullable;

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

    static Values secret() {
        return new Values(
                null, null, null, new StatedQuality(org.pegel.observation.Quality.CONFIDENTIAL, 0, "vertraulich"));
    }
}
