package org.pegel.target;

import org.jspecify.annotations.Nullable;

/**
 * What a limit on a gap is measured to.
 *
 * @param group id of another group of the same district; absent for the city, at the same group
 */
public record GapReference(@Nullable String group) {

    /** The city. */
    public static final GapReference CITY = new GapReference(null);

    public boolean isCity() {
        return group == null;
    }
}
