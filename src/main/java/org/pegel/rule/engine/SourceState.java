package org.pegel.rule.engine;

import org.pegel.catalogue.Catalogue;
import org.pegel.rule.DeliveryStatus;

/**
 * What a source owes: one fact per source.
 *
 * @param status the deliveries that are expected
 * @param catalogue for the names
 */
public record SourceState(DeliveryStatus status, Catalogue catalogue) {

    public boolean isOverdue() {
        return status.isOverdue();
    }
}
