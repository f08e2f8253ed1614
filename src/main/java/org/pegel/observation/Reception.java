package org.pegel.observation;

import java.util.function.Consumer;

/** Where the values of a delivery go. */
public interface Reception {

    /**
     * Takes a delivery in: in one transaction, wholly or not at all (an exception from {@code content} takes everything
     * back and is passed on). Becomes part of the transaction around it, if there is one.
     *
     * @param delivery the file; when it is released already, its values take effect in the same transaction
     * @param content hands over the candidates
     */
    Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content);

    /** Like {@link #receive}, but leaves everything as it was. */
    Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content);
}
