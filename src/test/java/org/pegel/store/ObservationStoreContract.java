package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.blank;
import static org.pegel.store.ObservationSamples.confidential;
import static org.pegel.store.ObservationSamples.observation;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.value;
import static org.pegel.store.ObservationSamples.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;

/** What every store of observations does. */
abstract class ObservationStoreContract {
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final LocalDate EARLIER = PUBLISHED.minusYears(1);
    private static final LocalDate LATER = PUBLISHED.plusYears(1);

    private ObservationStore store;
    private int count;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        store = TestDatabases.observations(database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void firstValuesAreAccepted() {
        Receipt receipt = receive(value(2022, 5.1), value(2023, 5.2), blank(2024, "leer", PUBLISHED));

        assertCounts(receipt, 2, 0, 0, 1, 0);
        assertThat(receipt.changed()).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2022=5.1 2023=5.2 2024=leer");
        assertThat(store.valueCount()).isEqualTo(2);
        assertThat(store.stored()).containsExactly(new SeriesRef("quote", "07"));
    }

    @Test
    void theNewestPeriodOfEachKindIsKnown() {
        SeriesKey women = new SeriesKey("quote", "07", "frauen");
        for (Period period : List.of(
                Period.schoolYear(2008),
                Period.schoolYear(2023),
                Period.quarter(2022, 4),
                Period.quarter(2023, 1),
                Period.month(2023, 2),
                Period.year(2021))) {
            receive(observation(women, period, 1.0, Quality.FINAL, null, PUBLISHED));
        }
        receive(value(2022, 5.1));
        receive(value(new SeriesKey("anderes", "07", "insgesamt"), 2024, 5.1, PUBLISHED));

        assertThat(store.newestPeriods(List.of("quote")))
                .allSatisfy(newest -> assertThat(newest.ref()).isEqualTo(new SeriesRef("quote", "07")))
                .extracting(newest -> newest.period().toString())
                .containsExactlyInAnyOrder("2023/24", "2023-Q1", "2023-02", "2022");
    }

    @Test
    void everythingAnObservationHoldsIsReadBack() {
        Observation full = new Observation(
                new SeriesKey("quote", "07", "mädchen"),
                Period.schoolYear(2023),
                12.345678901234567,
                123.0,
                999.5,
                Quality.ROUNDED,
                5,
                null,
                PUBLISHED,
                new Origin("Mappe 1.xlsx", "ARBEIT", 4711));
        receive(full);

        Revision revision = store.revisions(full.key()).get(0);
        assertThat(revision).isEqualTo(new Revision(full, "d1", RECEIVED, null));
        Series series = store.series(List.of("quote"), null, null).get(0);
        assertThat(series.numerator(0)).hasValue(123.0);
        assertThat(series.origin(0)).isEqualTo(full.origin());
        assertThat(series.quality(0)).isEqualTo(Quality.ROUNDED);
    }

    @Test
    void theSameDeliveryTwiceChangesNothing() {
        receive(value(2022, 5.1), blank(2023, "leer", PUBLISHED));
        long version = store.dataVersion();

        Receipt again = receive(value(2022, 5.1), blank(2023, "leer", PUBLISHED));

        assertCounts(again, 0, 1, 0, 1, 0);
        assertThat(again.changed()).isEmpty();
        assertThat(store.dataVersion()).isEqualTo(version);
        assertThat(store.revisions(KEY)).hasSize(2);
    }

    @Test
    void aNewerPublicationRevises() {
        receive(value(2023, 5.1));
        Receipt receipt = receiveAt(NOW, value(2023, 5.4, LATER));

        assertCounts(receipt, 0, 0, 1, 0, 0);
        assertThat(current()).isEqualTo("2023=5.4");
        assertThat(store.revisions(KEY))
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
        assertThat(store.revisions(KEY))
                .containsExactly(
                        new Revision(value(2023, 5.1, EARLIER), "d2", NOW, NOW),
                        new Revision(value(2023, 5.4), "d1", RECEIVED, null));
    }

    @Test
    void anOlderPublicationIsKeptOnceHoweverOftenItComes() {
        receive(value(2023, 5.4));
        receive(value(2023, 5.1, EARLIER));
        long version = store.dataVersion();

        assertCounts(receive(value(2023, 5.1, EARLIER)), 0, 1, 0, 0, 1);
        assertThat(store.revisions(KEY)).hasSize(2);
        assertThat(store.dataVersion()).isEqualTo(version);
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
        assertThat(store.revisions(KEY)).hasSize(2);
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
        assertThat(store.valueCount()).isZero();
        assertCounts(receive(value(2023, 5.1)), 0, 1, 0, 0, 1);
        assertThat(current()).isEqualTo("2023=geheim");
        assertCounts(receive(value(2023, 5.2, LATER.plusDays(1))), 1, 0, 0, 0, 0);
    }

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
        assertThat(store.revisions(KEY)).hasSize(2);
    }

    @Test
    void anotherQualityOrBaseIsARevision() {
        receive(observation(KEY, Period.year(2023), 5.1, Quality.PROVISIONAL, null, PUBLISHED));

        assertThat(receive(value(2023, 5.1, LATER)).revised()).isEqualTo(1);
        assertThat(store.series(List.of("quote"), null, null).get(0).quality(0)).isEqualTo(Quality.FINAL);
    }

    @Test
    void tryingOutSaysWhatWouldHappenAndLeavesTheStoreAsItWas() {
        receive(value(2023, 5.1));
        long version = store.dataVersion();

        Receipt trial = store.tryOut(released("trial"), sink -> {
            sink.accept(value(2023, 5.4, LATER));
            sink.accept(value(2024, 6.0));
        });

        assertCounts(trial, 1, 0, 1, 0, 0);
        assertThat(trial.changed()).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store.dataVersion()).isEqualTo(version);
        assertThat(store.delivery("trial")).isEmpty();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        RuntimeException broken = new IllegalStateException("line 1001");
        assertThatThrownBy(() -> store.receive(released("broken"), sink -> {
                    for (int year = 1; year <= 1001; year++) {
                        sink.accept(value(year, year));
                    }
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(store.deliveries()).isEmpty();
        assertThat(store.stored()).isEmpty();
        assertThat(store.preview(List.of("quote"), null, "broken")).isEmpty();
    }

    @Test
    void unreleasedValuesShowOnlyInThePreview() {
        receive(value(2023, 5.1), value(2024, 6.0));
        long version = store.dataVersion();

        Receipt receipt = store.receive(waiting("w1"), sink -> {
            sink.accept(value(2023, 5.4));
            sink.accept(value(2024, 5.9, EARLIER));
            sink.accept(value(2025, 7.0));
        });

        assertCounts(receipt, 1, 1, 1, 0, 1);
        assertThat(receipt.changed()).isEmpty();
        assertThat(current()).isEqualTo("2023=5.1 2024=6.0");
        assertThat(points(store.preview(List.of("quote"), Set.of("07"), "w1"))).isEqualTo("2023=5.4 2024=6.0 2025=7.0");
        assertThat(store.dataVersion()).isEqualTo(version);
        assertThat(store.valueCount()).isEqualTo(2);
    }

    @Test
    void thePreviewShowsOneOfTheWaitingDeliveriesAtATime() {
        store.receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        store.receive(waiting("w2"), sink -> sink.accept(value(2023, 5.2)));

        assertThat(points(store.preview(List.of("quote"), null, "w1"))).isEqualTo("2023=5.1");
        assertThat(points(store.preview(List.of("quote"), null, "w2"))).isEqualTo("2023=5.2");
        assertThat(store.stored()).isEmpty();
    }

    @Test
    void aReleaseLetsValuesCount() {
        store.receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        long version = store.dataVersion();

        Set<SeriesRef> changed = store.release("w1", "Statistikstelle");

        assertThat(changed).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store.dataVersion()).isGreaterThan(version);
        Delivery delivery = store.delivery("w1").orElseThrow();
        assertThat(delivery.releasedBy()).isEqualTo("Statistikstelle");
        assertThat(delivery.releasedAt()).isEqualTo(NOW);
        assertThat(points(store.preview(List.of("quote"), null, "w1"))).isEqualTo("2023=5.1");
    }

    @Test
    void whatIsReleasedIsNotReleasedAgain() {
        store.receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));
        store.release("w1", "Statistikstelle");
        receive(value(2023, 5.2));

        assertThatThrownBy(() -> store.release("w1", "Amt"))
                .isInstanceOf(DeliveryStateException.class)
                .hasMessage("Die Lieferung ist bereits freigegeben (von Statistikstelle am 30.06.2026)");
        assertThat(current()).isEqualTo("2023=5.2");
        assertThat(store.delivery("w1").orElseThrow().releasedBy()).isEqualTo("Statistikstelle");
    }

    @Test
    void onlyWhatIsThereCanBeReleased() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.release("w9", "Statistikstelle"))
                .withMessage("There is no delivery w9");
    }

    @Test
    void deliveriesAreListedNewestFirst() {
        store.receive(waiting("w1"), sink -> {});
        store.receive(released("w2"), sink -> {});

        assertThat(store.deliveries()).containsExactly(released("w2"), waiting("w1"));
    }

    @Test
    void seriesComeOrderedByKeyOneForEachKindOfPeriod() {
        SeriesKey other = new SeriesKey("quote", "05", "insgesamt");
        receive(
                value(2023, 1.0),
                observation(KEY, Period.quarter(2023, 1), 2.0, Quality.FINAL, null, PUBLISHED),
                value(new SeriesKey("quote", "05", "ä"), 2023, 3.0, PUBLISHED),
                value(other, 2023, 4.0, PUBLISHED),
                value(other, 2022, 5.0, PUBLISHED),
                value(new SeriesKey("anteil", "07", "insgesamt"), 2023, 6.0, PUBLISHED));

        assertThat(points(store.series(List.of("quote", "anteil"), null, null)))
                .isEqualTo("2023=6.0 | 2022=5.0 2023=4.0 | 2023=3.0 | 2023=1.0 | 2023-Q1=2.0");
        assertThat(points(store.series(List.of("quote"), List.of("05"), null)))
                .isEqualTo("2022=5.0 2023=4.0 | 2023=3.0");
        assertThat(store.series(List.of(), null, null)).isEmpty();
        assertThat(store.series(List.of("quote"), List.of(), null)).isEmpty();
    }

    @Test
    void intervalsDoNotRunBackwardsWhenTheClockDoes() {
        receiveAt(NOW, value(2023, 5.1));
        receiveAt(RECEIVED, value(2023, 5.2));

        assertThat(store.revisions(KEY))
                .extracting(Revision::recordedFrom, Revision::recordedTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NOW, NOW), org.assertj.core.groups.Tuple.tuple(NOW, null));
    }

    private Receipt receive(Observation... observations) {
        return receiveAt(RECEIVED, observations);
    }

    private Receipt receiveAt(Instant time, Observation... observations) {
        String id = "d" + ++count;
        Delivery delivery = new Delivery(id, "kita", id + ".csv", "00", time, Delivery.AUTOMATIC, time);
        return store.receive(delivery, sink -> List.of(observations).forEach(sink));
    }

    private String current() {
        return points(store.series(List.of("quote"), null, null));
    }

    private String known(@Nullable LocalDate day) {
        return points(store.series(List.of("quote"), null, day));
    }

    private static void assertCounts(
            Receipt receipt, int accepted, int unchanged, int revised, int missing, int outdated) {
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
