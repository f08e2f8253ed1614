package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.points;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;

/** What the tests of every store of observations begin with; the contracts are its subclasses. */
abstract class ObservationStoreContract {
    static final Instant NOW = RECEIVED.plusSeconds(60);
    static final LocalDate EARLIER = PUBLISHED.minusYears(1);
    static final LocalDate LATER = PUBLISHED.plusYears(1);

    private ObservationStore store;
    private int count;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        store = TestDatabases.observations(database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    ObservationStore store() {
        return store;
    }

    Receipt receive(Observation... observations) {
        return receiveAt(RECEIVED, observations);
    }

    Receipt receiveAt(Instant time, Observation... observations) {
        String id = "d" + ++count;
        Delivery delivery = new Delivery(id, "kita", id + ".csv", "00", time, Delivery.AUTOMATIC, time);
        return store.receive(delivery, sink -> List.of(observations).forEach(sink));
    }

    String current() {
        return points(store.series(List.of("quote"), null, null));
    }

    String known(@Nullable LocalDate day) {
        return points(store.series(List.of("quote"), null, day));
    }

    static void assertCounts(Receipt receipt, int accepted, int unchanged, int revised, int missing, int outdated) {
        assertThat(List.of(
                        receipt.accepted(),
                        receipt.unchanged(),
                        receipt.revised(),
                        receipt.missing(),
                        receipt.outdated()))
                .as("accepted, unchanged, revised, missing, outdated")
                .containsExactly(accepted, unchanged, revised, missing, outdated);
    }
}
