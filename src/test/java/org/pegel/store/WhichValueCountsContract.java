package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.blank;
import static org.pegel.store.ObservationSamples.confidential;
import static org.pegel.store.ObservationSamples.observation;
import static org.pegel.store.ObservationSamples.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.observation.Quality;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;

/** Which of several values of a series at a period counts, and what was known when. */
abstract class WhichValueCountsContract extends ObservationStoreContract {

    @Test
    void theSameDeliveryTwiceChangesNothing() {
        receive(value(2022, 5.1), blank(2023, "leer", PUBLISHED));
        long version = store().dataVersion();

        Receipt again = receive(value(2022, 5.1), blank(2023, "leer", PUBLISHED));

        assertCounts(again, 0, 1, 0, 1, 0);
        assertThat(again.changed()).isEmpty();
        assertThat(store().dataVersion()).isEqualTo(version);
        assertThat(store().revisions(KEY)).hasSize(2);
    }

    @Test
    void aNewerPublicationRevises() {
        receive(value(2023, 5.1));
        Receipt receipt = receiveAt(NOW, value(2023, 5.4, LATER));

        assertCounts(receipt, 0, 0, 1, 0, 0);
        assertThat(current()).isEqualTo("2023=5.4");
        assertThat(store().revisions(KEY))
                .containsExactly(
                        new Revision(value(2023, 5.1), "d1", RECEIVED, NOW),
                        new Revision(value(2023, 5.4, LATER), "d2", NOW, null));
    }

    @Test
    void ofOnePublicationTheNewerReceiptWins() {
        receive(value(2023, 5.1));
        receive(value(2023, 5.4));
        Receipt back = receive(value(2023, 5.1));

        assertThat(back.revised()).isEqualTo(1);
        assertThat(current()).isEqualTo("2023=5.1");
    }

    @Test
    void anOlderPublicationThatComesLateOverwritesNothing() {
        receive(value(2023, 5.4));
        Receipt late = receiveAt(NOW, value(2023, 5.1, EARLIER));

        assertCounts(late, 0, 1, 0, 0, 1);
        assertThat(late.changed()).isEmpty();
        assertThat(current()).isEqualTo("2023=5.4");
        assertThat(store().revisions(KEY))
                .containsExactly(
                        new Revision(value(2023, 5.1, EARLIER), "d2", NOW, NOW),
                        new Revision(value(2023, 5.4), "d1", RECEIVED, null));
    }

    @Test
    void anOlderPublicationIsKeptOnceHoweverOftenItComes() {
        receive(value(2023, 5.4));
        receive(value(2023, 5.1, EARLIER));
        long version = store().dataVersion();

        assertCounts(receive(value(2023, 5.1, EARLIER)), 0, 1, 0, 0, 1);
        assertThat(store().revisions(KEY)).hasSize(2);
        assertThat(store().dataVersion()).isEqualTo(version);
    }

    @Test
    void aNewerPublicationThatRepeatsAValueGuardsItAgainstThoseInBetween() {
        receive(value(2023, 5.1, EARLIER));
        assertCounts(receive(value(2023, 5.1, LATER)), 0, 1, 0, 0, 0);

        assertCounts(receive(value(2023, 5.4, PUBLISHED)), 0, 1, 0, 0, 1);
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(known(PUBLISHED)).isEqualTo("2023=5.4");
        assertThat(known(LATER)).isEqualTo("2023=5.1");
    }

    @Test
    void onADayOnlyWhatWasPublishedByThenIsKnown() {
        receive(value(2023, 5.1, EARLIER));
        receive(value(2023, 5.4, PUBLISHED), value(2024, 6.0, PUBLISHED));
        receive(value(2023, 5.5, LATER));

        assertThat(known(EARLIER.minusDays(1))).isEmpty();
        assertThat(known(EARLIER)).isEqualTo("2023=5.1");
        assertThat(known(LATER.minusDays(1))).isEqualTo("2023=5.4 2024=6.0");
        assertThat(known(LATER)).isEqualTo("2023=5.5 2024=6.0");
    }

    @Test
    void onADayTheNewerReceiptOfOnePublicationIsKnown() {
        receive(value(2023, 5.1));
        receive(value(2023, 5.2));
        receive(value(2023, 5.3, LATER));

        assertThat(known(PUBLISHED)).isEqualTo("2023=5.2");
    }

    @Test
    void anEarlierPublicationOfTheSameValueMakesItKnownEarlier() {
        receive(value(2023, 5.1));
        assertCounts(receive(value(2023, 5.1, EARLIER)), 0, 1, 0, 0, 0);

        assertThat(known(EARLIER)).isEqualTo("2023=5.1");
        assertThat(current()).isEqualTo("2023=5.1");
    }

    @Test
    void aBlankReplacesNoValue() {
        receive(value(2023, 5.1));
        Receipt receipt = receive(blank(2023, "leer", LATER));

        assertCounts(receipt, 0, 0, 0, 1, 0);
        assertThat(receipt.changed()).isEmpty();
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(known(LATER)).isEqualTo("2023=5.1");
        assertThat(store().revisions(KEY)).hasSize(2);
    }

    @Test
    void aValueFillsABlankWheneverItWasPublished() {
        receive(blank(2023, "leer", LATER), blank(2024, "leer", PUBLISHED));
        Receipt receipt = receive(value(2023, 5.1), value(2024, 5.2, LATER));

        assertCounts(receipt, 2, 0, 0, 0, 0);
        assertThat(receipt.changed()).hasSize(1);
        assertThat(current()).isEqualTo("2023=5.1 2024=5.2");
    }

    @Test
    void aNewerConfidentialCellTakesTheValueOutOfUse() {
        receive(value(2023, 5.1));
        Receipt receipt = receive(confidential(2023, LATER));

        assertCounts(receipt, 0, 0, 0, 1, 0);
        assertThat(receipt.changed()).hasSize(1);
        assertThat(current()).isEqualTo("2023=geheim");
        assertThat(store().valueCount()).isZero();
        assertCounts(receive(value(2023, 5.1)), 0, 1, 0, 0, 1);
        assertThat(current()).isEqualTo("2023=geheim");
        assertCounts(receive(value(2023, 5.2, LATER.plusDays(1))), 1, 0, 0, 0, 0);
    }

    @Test
    void anotherQualityOrBaseIsARevision() {
        receive(observation(KEY, Period.year(2023), 5.1, Quality.PROVISIONAL, null, PUBLISHED));

        assertThat(receive(value(2023, 5.1, LATER)).revised()).isEqualTo(1);
        assertThat(store().series(List.of("quote"), null, null).get(0).quality(0))
                .isEqualTo(Quality.FINAL);
    }

    @Test
    void intervalsDoNotRunBackwardsWhenTheClockDoes() {
        receiveAt(NOW, value(2023, 5.1));
        receiveAt(RECEIVED, value(2023, 5.2));

        assertThat(store().revisions(KEY))
                .extracting(Revision::recordedFrom, Revision::recordedTo)
                .containsExactly(tuple(NOW, NOW), tuple(NOW, null));
    }
}
