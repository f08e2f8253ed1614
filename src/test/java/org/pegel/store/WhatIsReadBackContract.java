package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.blank;
import static org.pegel.store.ObservationSamples.observation;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;

/** What is kept of an observation, and in which order series are read. */
abstract class WhatIsReadBackContract extends ObservationStoreContract {

    @Test
    void firstValuesAreAccepted() {
        Receipt receipt = receive(value(2022, 5.1), value(2023, 5.2), blank(2024, "leer", PUBLISHED));

        assertCounts(receipt, 2, 0, 0, 1, 0);
        assertThat(receipt.changed()).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2022=5.1 2023=5.2 2024=leer");
        assertThat(store().valueCount()).isEqualTo(2);
        assertThat(store().stored()).containsExactly(new SeriesRef("quote", "07"));
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

        assertThat(store().newestPeriods(List.of("quote")))
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
                new Origin("Mappe 1.xlsx", "ARBEIT", 4711),
                "31.12.2024");
        receive(full);

        Revision revision = store().revisions(full.key()).get(0);
        assertThat(revision).isEqualTo(new Revision(full, "d1", RECEIVED, null));
        Series series = store().series(List.of("quote"), null, null).get(0);
        assertThat(series.numerator(0)).hasValue(123.0);
        assertThat(series.origin(0)).isEqualTo(full.origin());
        assertThat(series.quality(0)).isEqualTo(Quality.ROUNDED);
        assertThat(series.boundaries(0)).isEqualTo("31.12.2024");
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

        assertThat(points(store().series(List.of("quote", "anteil"), null, null)))
                .isEqualTo("2023=6.0 | 2022=5.0 2023=4.0 | 2023=3.0 | 2023=1.0 | 2023-Q1=2.0");
        assertThat(points(store().series(List.of("quote"), List.of("05"), null)))
                .isEqualTo("2022=5.0 2023=4.0 | 2023=3.0");
        assertThat(store().series(List.of(), null, null)).isEmpty();
        assertThat(store().series(List.of("quote"), List.of(), null)).isEmpty();
    }
}
