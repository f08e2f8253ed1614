package org.pegel.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** Ids as a file defines them: well-formed, and each only once. */
final class NewIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final String ALLOWED =
            "Kleinbuchstaben a bis z, Ziffern, dazwischen einzelne Bindestriche oder Punkte, etwa kita-besuch";

    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();

    NewIds(Problems problems) {
        this.problems = problems;
    }

    /** Whether the id can be used; what is wrong with it is noted, its absence is not. */
    boolean accept(String id, Place place) {
        if (id.isEmpty()) {
            return false;
        }
        if (!WELL_FORMED.matcher(id).matches()) {
            problems.error(place, id, "die Kennung hat Zeichen, die nicht erlaubt sind", ALLOWED);
            return false;
        }
        Place first = places.putIfAbsent(id, place);
        if (first != null) {
            problems.error(
                    place, id, "die Kennung ist schon vergeben: " + first, "eine Kennung, die es noch nicht gibt");
            return false;
        }
        return true;
    }
}
