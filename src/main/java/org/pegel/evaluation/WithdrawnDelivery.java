package org.pegel.evaluation;

import java.util.Set;
import org.pegel.observation.SeriesRef;

/**
 * A withdrawal that no run has judged yet.
 *
 * @param file name of the file
 * @param source id of its source
 * @param reason why it was withdrawn, German
 * @param touched the indicators and districts whose values it had brought
 */
public record WithdrawnDelivery(String file, String source, String reason, Set<SeriesRef> touched) {

    public WithdrawnDelivery {
        touched = Set.copyOf(touched);
    }

    /** Why an alert on its values is gone, German. */
    String whyGone() {
        return "Die Lieferung „%s“ (Quelle %s) wurde zurückgezogen: %s".formatted(file, source, reason);
    }
}
