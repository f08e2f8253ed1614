package org.pegel.catalogue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/**
 * Ids that one place defines and others refer to.
 *
 * @param what what they name, as the beginning of a German sentence, such as "die Ebene"
 * @param ids those defined; when there are none at all, nothing is noted here: their own file has said so
 * @param problems where unknown ones are noted
 */
public record KnownIds(String what, Collection<String> ids, Problems problems) {

    /** The id when it is blank or known; an unknown one is noted with the nearest known one, and absent. */
    public @Nullable String find(@Nullable String id, Place place) {
        if (id == null || id.isEmpty() || ids.isEmpty() || ids.contains(id)) {
            return id;
        }
        problems.error(place, id, what + " ist unbekannt", Suggestions.allowed(id, ids));
        return null;
    }
}
