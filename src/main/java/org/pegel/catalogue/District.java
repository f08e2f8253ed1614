package org.pegel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district (Gebiet) of one level. The city itself is the district {@value #CITY}.
 *
 * @param id stable id, unique over all levels
 * @param name as people read it
 * @param aliases further spellings found in delivered files
 * @param level id of its level
 * @param parent id of the district that contains it; absent where levels do not nest
 * @param validFrom first day it exists; absent when it always has
 * @param validTo last day it exists; absent when it still does
 * @param boundaries Gebietsstand: the state of the boundaries its values refer to; absent when unknown
 */
public record District(
        String id,
        String name,
        List<String> aliases,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String boundaries) {

    /** The id of the city as a district. */
    public static final String CITY = "gesamt";

    public District {
        aliases = List.copyOf(aliases);
    }

    /** Whether it existed on at least one day of a period. */
    public boolean existsIn(Period period) {
        return (validFrom == null || validFrom.isBefore(period.end()))
                && (validTo == null || !validTo.isBefore(period.start()));
    }

    /** Whether this is the city as a whole. */
    public boolean isCity() {
        return id.equals(CITY);
    }
}
