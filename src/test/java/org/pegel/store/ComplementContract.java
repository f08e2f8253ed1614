package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.catalogue.District.CITY;
import static org.pegel.catalogue.Group.ALL;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.waiting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.confidentiality.CountTown;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Receipt;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Vault;

/** Whatever is delivered in whatever order: no hidden cell can be worked out from what counts. */
abstract class ComplementContract {
    private static final SeriesKey SMALL = key("01");
    private static final SeriesKey NEXT = key("03");

    private ObservationStore store;
    private Vault vault;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        DataSource database = database();
        store = TestDatabases.observations(
                database, Clock.fixed(RECEIVED.plusSeconds(60), ZoneOffset.UTC), town().protection());
        vault = TestDatabases.vault(database);
    }

    private static SeriesKey key(String district) {
        return new SeriesKey(CountTown.INDICATOR, district, ALL);
    }

    private static CountTown town() {
        return new CountTown()
                .districts(CITY, "01", "02", "03", "04")
                .count(CITY, ALL, 100)
                .count("01", ALL, 2)
                .count("02", ALL, 40)
                .count("03", ALL, 18)
                .count("04", ALL, 40);
    }

    private static void all(Sink sink) {
        town().rows(Set.of(SMALL)).forEach(sink);
    }

    private static Consumer<Sink> only(Set<SeriesKey> hidden, String... districts) {
        return sink -> town().rows(hidden).stream()
                .filter(row -> List.of(districts).contains(row.key().district()))
                .forEach(sink);
    }

    private Map<String, String> shown() {
        return store.series(List.of(CountTown.INDICATOR), null, null).stream()
                .collect(Collectors.toMap(series -> series.key().district(), ComplementContract::text));
    }

    private static String text(Series series) {
        return series.hasValue(0) ? Double.toString(series.value(0)) : String.valueOf(series.missingReason(0));
    }

    @Test
    void aDeliveryThatHidesOneDistrictHidesAnotherAndSaysWhy() {
        Receipt receipt = store.receive(released("d1"), ComplementContract::all);

        assertThat(shown())
                .containsEntry("01", "vertraulich")
                .containsEntry("03", "vertraulich (Komplementärsperrung)")
                .containsEntry("02", "40.0");
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.missing()).isEqualTo(2);
        assertThat(receipt.complementary()).isEqualTo(1);
        assertThat(store.revisions(NEXT)).hasSize(1);
        assertThat(vault.protectedCells(List.of(CountTown.INDICATOR))).isEmpty();
    }

    @Test
    void aStatisticsOfficeKeepsWhatIsHiddenForOthers() {
        store.receive(released("d1"), sink -> {
            sink.keepHidden();
            all(sink);
        });
        assertThat(vault.protectedCells(List.of(CountTown.INDICATOR)))
                .singleElement()
                .satisfies(cell -> assertThat(cell.key()).isEqualTo(NEXT))
                .satisfies(cell -> assertThat(cell.numbers().value()).isEqualTo(18.0));
    }

    @Test
    void aTryOutForetellsIt() {
        assertThat(store.tryOut(released("d1"), ComplementContract::all).missing())
                .isEqualTo(2);
        assertThat(shown()).isEmpty();
    }

    @Test
    void aTotalThatComesLaterHidesWhatCountsAlready() {
        store.receive(released("d1"), only(Set.of(SMALL), "01", "02", "03", "04"));
        assertThat(shown()).containsEntry("03", "18.0");

        Receipt receipt = store.receive(released("d2"), only(Set.of(), CITY));
        assertThat(shown()).containsEntry("03", "vertraulich (Komplementärsperrung)");
        assertThat(receipt.changed()).extracting("district").contains(CITY, "03");
        assertThat(receipt.accepted() + receipt.missing()).isEqualTo(1);
        assertThat(receipt.complementary()).isEqualTo(1);
    }

    @Test
    void aRevisionOfTheOtherCellAloneShowsItNot() {
        store.receive(released("d1"), ComplementContract::all);
        store.receive(released("d2"), only(Set.of(), "03"));
        assertThat(shown()).containsEntry("03", "vertraulich (Komplementärsperrung)");
        assertThat(store.revisions(NEXT).toString()).doesNotContain("18.0");
    }

    @Test
    void aDeliveryThatWaitsIsHiddenBeforeAndAfterItsRelease() {
        store.receive(waiting("d1"), ComplementContract::all);
        List<Observation> rows = new java.util.ArrayList<>();
        store.waiting("d1", rows::add);
        assertThat(rows).filteredOn(row -> row.value() == null).hasSize(2);

        store.release("d1", "statistik");
        assertThat(shown()).containsEntry("03", "vertraulich (Komplementärsperrung)");
    }

    @Test
    void aWithdrawalShowsAgainWhatItHid() {
        store.receive(released("d1"), only(Set.of(), CITY, "02", "03", "04"));
        store.receive(released("d2"), only(Set.of(SMALL), "01"));
        assertThat(shown()).containsEntry("03", "vertraulich (Komplementärsperrung)");

        store.change("d2", (found, now) -> found.withdrawn("Statistikstelle", "falsch", now));
        assertThat(shown()).containsEntry("03", "18.0").doesNotContainKey("01");
    }

    @Test
    void aWithdrawalThatWouldGiveAHiddenCellAwayHidesAnotherOne() {
        Set<SeriesKey> both = Set.of(SMALL, NEXT);
        store.receive(released("d1"), only(Set.of(), CITY, "02", "03", "04"));
        store.receive(released("d2"), only(both, "03"));
        store.receive(released("d3"), only(both, "01"));
        assertThat(shown()).containsEntry("02", "40.0").containsEntry("04", "40.0");

        store.change("d2", (found, now) -> found.withdrawn("Statistikstelle", "falsch", now));
        assertThat(shown()).containsEntry("01", "vertraulich");
        assertThat(shown().values())
                .filteredOn(text -> text.contains("Komplement"))
                .hasSize(1);
    }
}
