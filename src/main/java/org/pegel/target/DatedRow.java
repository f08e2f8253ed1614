package org.pegel.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;

/** What every row has: whom it holds for, when, and where it stands. */
interface DatedRow {

    Scope scope();

    LocalDate validFrom();

    @Nullable
    LocalDate validTo();

    Place place();

    /** Whether the row is in force on a day; both ends count. */
    default boolean inForce(LocalDate day) {
        LocalDate last = validTo();
        return !day.isBefore(validFrom()) && (last == null || !day.isAfter(last));
    }

    /** Whether there is a day on which both are in force. */
    default boolean overlaps(DatedRow other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(DatedRow other) {
        LocalDate last = other.validTo();
        return last == null || !validFrom().isAfter(last);
    }
}
