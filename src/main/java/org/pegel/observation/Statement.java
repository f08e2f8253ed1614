package org.pegel.observation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * Something said about a series and period.
 *
 * @param observation what was said, with the day on which it was first said
 * @param confirmed the last day on which it was said again; the first one when it was not
 * @param recorded when it came to count
 * @param seq tells apart what was recorded at the same moment
 */
public record Statement(Observation observation, LocalDate confirmed, OffsetDateTime recorded, long seq) {

    /**
     * Which of two statements counts on a day, the stronger last: what says something beats a blank; then the newer
     * publication wins, then the newer receipt.
     *
     * @param day nothing that was said later is looked at
     */
    public static Comparator<Statement> strengthOn(LocalDate day) {
        return Comparator.comparing(Statement::saysSomething)
                .thenComparing(statement -> statement.newestUpTo(day))
                .thenComparing(Statement::recorded)
                .thenComparing(Statement::seq);
    }

    private boolean saysSomething() {
        return observation.quality() != Quality.MISSING;
    }

    private LocalDate newestUpTo(LocalDate day) {
        return confirmed.isAfter(day) ? observation.published() : confirmed;
    }
}
