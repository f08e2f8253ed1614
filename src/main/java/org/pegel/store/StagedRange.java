package org.pegel.store;

import java.util.Map;

/**
 * The numbers that belong to a delivery in the staging tables.
 *
 * @param first the lowest one a series or line can have
 * @param last the highest one
 */
record StagedRange(long first, long last) {
    static StagedRange of(int delivery) {
        long first = (long) delivery << 32;
        return new StagedRange(first, first | 0xffff_ffffL);
    }

    /** As parameters {@code :first} and {@code :last}. */
    Map<String, Object> parameters() {
        return Map.of("first", first, "last", last);
    }
}
