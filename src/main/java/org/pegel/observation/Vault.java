package org.pegel.observation;

import java.util.Collection;
import java.util.List;

/**
 * What a statistics office keeps under protection ({@code standort: statistikstelle}). Nothing else reads it: series,
 * revisions and previews of the {@link ObservationStore} know a protected cell only as {@link Quality#CONFIDENTIAL},
 * without a number.
 */
public interface Vault {

    /**
     * The protected cells of the indicators that count, released ones: per series and period the newest publication, and
     * of one publication the delivery that was received last. A cell that is no longer protected is not among them.
     *
     * @return ordered by series, then period
     */
    List<ProtectedCell> protectedCells(Collection<String> indicators);
}
