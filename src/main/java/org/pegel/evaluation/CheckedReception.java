package org.pegel.evaluation;

import java.util.function.Consumer;
import java.util.function.Function;
import org.pegel.observation.Delivery;
import org.pegel.observation.Examination;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;

/**
 * Has every delivery checked on its way in, before any of its values count.
 *
 * @param store where the values go
 * @param examine looks at a delivery while its values wait
 */
record CheckedReception(ObservationStore store, Function<Delivery, Examination> examine) implements Reception {
    @Override
    public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return store.receive(delivery.asReceived(), content, examine);
    }

    @Override
    public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return store.tryOut(delivery, content);
    }
}
