package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.blank;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.value;
import static org.pegel.store.ObservationSamples.waiting;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.Receipt;
import org.pegel.observation.SeriesRef;

/** What a delivery leaves behind: wholly in, wholly out, only tried out, or waiting for its release. */
abstract class WhatADeliveryLeavesContract extends ObservationStoreContract {

    @Test
    void rowsThatContradictEachOtherAreNotTakenIn() {
        Receipt receipt = receive(value(2023, 5.1), value(2024, 6.0), value(2023, 5.2), value(2023, 5.1));

        assertCounts(receipt, 1, 0, 0, 0, 0);
        assertThat(receipt.conflicts()).containsExactly(value(2023, 5.1), value(2023, 5.2), value(2023, 5.1));
        assertThat(current()).isEqualTo("2024=6.0");
    }

    @Test
    void aRowThatRepeatsAnotherOfItsFileIsUnchanged() {
        Receipt receipt = receive(
                value(2023, 5.1),
                value(2023, 5.1),
                blank(2024, "leer", PUBLISHED),
                blank(2024, "leer", PUBLISHED),
                value(2023, 5.1));

        assertCounts(receipt, 1, 2, 0, 2, 0);
        assertThat(receipt.conflicts()).isEmpty();
        assertThat(store().revisions(KEY)).hasSize(2);
    }

    @Test
    void tryingOutSaysWhatWouldHappenAndLeavesTheStoreAsItWas() {
        receive(value(2023, 5.1));
        long version = store().dataVersion();

        Receipt trial = store().tryOut(released("trial"), sink -> {
            sink.accept(value(2023, 5.4, LATER));
            sink.accept(value(2024, 6.0));
        });

        assertCounts(trial, 1, 0, 1, 0, 0);
        assertThat(trial.changed()).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store().dataVersion()).isEqualTo(version);
        assertThat(store().delivery("trial")).isEmpty();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        RuntimeException broken = new IllegalStateException("line 1001");
        assertThatThrownBy(() -> store().receive(released("broken"), sink -> {
                    for (int year = 1; year <= 1001; year++) {
                        sink.accept(value(year, year));
                    }
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(store().deliveries()).isEmpty();
        assertThat(store().stored()).isEmpty();
        assertThat(store().preview(List.of("quote"), null, "broken")).isEmpty();
    }

    @Test
    void unreleasedValuesShowOnlyInThePreview() {
        receive(value(2023, 5.1), value(2024, 6.0));
        long version = store().dataVersion();

        Receipt receipt = store().receive(waiting("w1"), sink -> {
            sink.accept(value(2023, 5.4));
            sink.accept(value(2024, 5.9, EARLIER));
            sink.accept(value(2025, 7.0));
        });

        assertCounts(receipt, 1, 1, 1, 0, 1);
        assertThat(receipt.changed()).isEmpty();
        assertThat(current()).isEqualTo("2023=5.1 2024=6.0");
        assertThat(points(store().preview(List.of("quote"), Set.of("07"), "w1")))
                .isEqualTo("2023=5.4 2024=6.0 2025=7.0");
        assertThat(store().dataVersion()).isEqualTo(version);
        assertThat(store().valueCount()).isEqualTo(2);
    }

    @Test
    void thePreviewShowsOneOfTheWaitingDeliveriesAtATime() {
        store().receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        store().receive(waiting("w2"), sink -> sink.accept(value(2023, 5.2)));

        assertThat(points(store().preview(List.of("quote"), null, "w1"))).isEqualTo("2023=5.1");
        assertThat(points(store().preview(List.of("quote"), null, "w2"))).isEqualTo("2023=5.2");
        assertThat(store().stored()).isEmpty();
    }

    @Test
    void aReleaseLetsValuesCount() {
        store().receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        long version = store().dataVersion();

        Set<SeriesRef> changed = store().release("w1", "Statistikstelle");

        assertThat(changed).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store().dataVersion()).isGreaterThan(version);
        Delivery delivery = store().delivery("w1").orElseThrow();
        assertThat(delivery.releasedBy()).isEqualTo("Statistikstelle");
        assertThat(delivery.releasedAt()).isEqualTo(NOW);
        assertThat(points(store().preview(List.of("quote"), null, "w1"))).isEqualTo("2023=5.1");
    }

    @Test
    void whatIsReleasedIsNotReleasedAgain() {
        store().receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        store().release("w1", "Statistikstelle");
        receive(value(2023, 5.2));

        assertThatThrownBy(() -> store().release("w1", "Amt"))
                .isInstanceOf(DeliveryStateException.class)
                .hasMessage("Die Lieferung ist bereits freigegeben (von Statistikstelle am 30.06.2026)");
        assertThat(current()).isEqualTo("2023=5.2");
        assertThat(store().delivery("w1").orElseThrow().releasedBy()).isEqualTo("Statistikstelle");
    }

    @Test
    void onlyWhatIsThereCanBeReleased() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().release("w9", "Statistikstelle"))
                .withMessage("There is no delivery w9");
    }

    @Test
    void deliveriesAreListedNewestFirst() {
        store().receive(waiting("w1"), sink -> {});
        store().receive(released("w2"), sink -> {});

        assertThat(store().deliveries()).containsExactly(released("w2"), waiting("w1"));
    }
}
