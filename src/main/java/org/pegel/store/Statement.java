package org.pegel.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;

/**
 * Something said about a series and period.
 *
 * @param observation what was said
 * @param day the newest day, among those looked at, on which it was said
 * @param recorded when it came to count
 * @param seq tells apart what was recorded at the same moment
 */
record Statement(Observation observation, LocalDate day, OffsetDateTime recorded, long seq) {

    /** What says something beats a blank; then the newer publication wins, then the newer receipt. */
    static final Comparator<Statement> STRENGTH = Comparator.comparing(Statement::saysSomething)
            .thenComparing(Statement::day)
            .thenComparing(Statement::recorded)
            .thenComparing(Statement::seq);

    private boolean saysSomething() {
        return observation.quality() != Quality.MISSING;
    }

    Statement stronger(Statement other) {
        return STRENGTH.compare(this, other) >= 0 ? this : other;
    }
}
