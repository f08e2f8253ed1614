package org.pegel.report;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers of a document: absent is left out. */
final class Numbers {
    private Numbers() {}

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
