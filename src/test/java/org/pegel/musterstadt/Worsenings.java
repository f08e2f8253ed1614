package org.pegel.musterstadt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;

/**
 * Counts how many indicators of a field have worsened in a district, so that it comes to three only where planted. Planted
 * values count from the beginning.
 */
final class Worsenings {

    private static final int ORDINARY = 2;
    private static final int FIRST_YEAR = 2024;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> plantedKeys = new HashSet<>();

    /** What is planted, and the field of each indicator. */
    Worsenings(Planted planted, UnaryOperator<String> fieldOf) {
        for (String key : planted.values().keySet()) {
            String[] parts = key.split("/", 4);
            int year = Period.parse(parts[3]).orElseThrow().lastYear();
            if (parts[2].equals(Group.ALL) && year >= FIRST_YEAR) {
                plantedKeys.add(parts[0] + "/" + parts[1] + "/" + year);
                counts.merge(key(fieldOf.apply(parts[0]), parts[1], year), 1, Integer::sum);
            }
        }
    }

    boolean allow(String field, Line everybody, Model model, Tick tick) {
        return tick.year() < FIRST_YEAR
                || !everybody.worsened(model.sign)
                || counts.getOrDefault(key(field, everybody.district, tick.year()), 0) < ORDINARY;
    }

    void note(String field, Line everybody, Model model, Tick tick) {
        String name = everybody.indicator + "/" + everybody.district + "/" + tick.deliveryYear();
        if (tick.year() >= FIRST_YEAR && everybody.worsened(model.sign) && !plantedKeys.contains(name)) {
            counts.merge(key(field, everybody.district, tick.year()), 1, Integer::sum);
        }
    }

    private static String key(String field, String district, double year) {
        return field + "/" + district + "/" + year;
    }
}
