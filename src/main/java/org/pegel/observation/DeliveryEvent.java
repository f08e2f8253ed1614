package org.pegel.observation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a delivery. Never changed or deleted.
 *
 * @param kind what happened
 * @param at when
 * @param by the function that did it, "automatisch" where a source releases by itself; absent where nobody in particular
 *     did
 * @param note what was said with it: a note at the release, the reason of a refusal or withdrawal, German; absent when
 *     nothing was
 * @param embargo the first day on which a release counts; absent for at once and for every other step
 */
public record DeliveryEvent(
        Kind kind, Instant at, @Nullable String by, @Nullable String note, @Nullable LocalDate embargo) {

    /** What can happen to a delivery. */
    public enum Kind {
        RECEIVED,
        CHECKED,
        /** Released, from {@link DeliveryEvent#embargo()} on if there is one. */
        RELEASED,
        /** The embargo of a released delivery is over. */
        TOOK_EFFECT,
        REFUSED,
        WITHDRAWN
    }
}
