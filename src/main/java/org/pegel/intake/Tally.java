package org.pegel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;

/** Counts the candidates of one file and groups what is wrong with them, in bounded memory. */
final class Tally {

    private static final int MOST_PROBLEMS = 500;
    private static final String MORE = "Weitere Auffälligkeiten, hier nicht einzeln aufgeführt";

    private final Map<Key, Seen> problems = new LinkedHashMap<>();
    private int more;
    private int handedOver;
    private int filtered;
    private int rejected;
    private int recomputed;
    private int deviating;

    private record Key(@Nullable String sheet, @Nullable Integer column, @Nullable String value, String reason) {}

    private static final class Seen {
        private final @Nullable Integer line;
        private int count;

        Seen(@Nullable Integer line) {
            this.line = line;
        }
    }

    void handedOver() {
        handedOver++;
    }

    void filtered() {
        filtered++;
    }

    void rejected() {
        rejected++;
    }

    void recomputed(boolean within) {
        recomputed++;
        if (!within) {
            deviating++;
        }
    }

    /** Notes something about a place; equal things of a sheet and column count as one. */
    void note(Place place, @Nullable String value, String reason) {
        Key key = new Key(place.sheet(), place.column(), value, reason);
        Seen seen = problems.get(key);
        if (seen == null && problems.size() >= MOST_PROBLEMS) {
            more++;
            return;
        }
        if (seen == null) {
            seen = new Seen(place.line());
            problems.put(key, seen);
        }
        seen.count++;
    }

    /** Notes things that are not told one by one. */
    void noteMore(int count) {
        more += count;
    }

    int filteredCount() {
        return filtered;
    }

    int rejectedCount() {
        return rejected;
    }

    int recomputedCount() {
        return recomputed;
    }

    int deviatingCount() {
        return deviating;
    }

    /** Candidates so far: handed to the store or rejected. */
    int candidates() {
        return handedOver + rejected;
    }

    /** In the order in which they were first met. */
    List<ReportedProblem> problems() {
        List<ReportedProblem> reported = new ArrayList<>();
        problems.forEach((key, seen) ->
                reported.add(new ReportedProblem(key.sheet, seen.line, key.column, key.value, key.reason, seen.count)));
        if (more > 0) {
            reported.add(new ReportedProblem(null, null, null, null, MORE, more));
        }
        return reported;
    }
}
