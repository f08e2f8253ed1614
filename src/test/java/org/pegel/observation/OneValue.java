package org.pegel.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;

/** A delivery of one yearly value that counts at once, published in the March after its year. */
public final class OneValue {
    private OneValue() {}

    public static Delivery deliver(
            ObservationStore store, Instant now, String indicator, String district, int year, double value) {
        Delivery delivery =
                new Delivery(UUID.randomUUID().toString(), "tidy", "werte.csv", "00", now, Delivery.AUTOMATIC, now);
        Observation observation = new Observation(
                new SeriesKey(indicator, district, Group.ALL),
                Period.year(year),
                value,
                null,
                null,
                Quality.FINAL,
                0,
                null,
                LocalDate.of(year + 1, 3, 1),
                new Origin("werte.csv", null, 2));
        store.receive(delivery, sink -> sink.accept(observation));
        return delivery;
    }
}
