package org.pegel.musterstadt;

import java.util.HashMap;
import java.util.Map;

/** Counts how many indicators of a field have worsened in a district, so that it comes to three only where planted. */
final class Worsenings {

    private static final int ORDINARY = 2;
    private static final int FIRST_YEAR = 2024;

    private final Map<String, Integer> counts = new HashMap<>();

    boolean allow(String field, Line everybody, Model model, Tick tick) {
        return tick.year() < FIRST_YEAR
                || !everybody.worsened(model.sign)
                || counts.getOrDefault(key(field, everybody, tick), 0) < ORDINARY;
    }

    void note(String field, Line everybody, Model model, Tick tick) {
        if (tick.year() >= FIRST_YEAR && everybody.worsened(model.sign)) {
            counts.merge(key(field, everybody, tick), 1, Integer::sum);
        }
    }

    private static String key(String field, Line line, Tick tick) {
        return field + "/" + line.district + "/" + tick.year();
    }
}
