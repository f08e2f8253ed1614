package org.pegel.store;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/** Deliveries and observations, as short as tests want them. */
final class ObservationSamples {
    static final SeriesKey KEY = new SeriesKey("quote", "07", "insgesamt");
    static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 1);
    static final Instant RECEIVED = Instant.parse("2026-06-30T08:00:00Z");

    private ObservationSamples() {}

    static Delivery released(String id) {
        return new Delivery(id, "kita", id + ".csv", "00", RECEIVED, Delivery.AUTOMATIC, RECEIVED);
    }

    static Delivery waiting(String id) {
        return new Delivery(id, "kita", id + ".csv", "00", RECEIVED, null, null);
    }

    static Observation value(int year, double value) {
        return value(KEY, year, value, PUBLISHED);
    }

    static Observation value(int year, double value, LocalDate published) {
        return value(KEY, year, value, published);
    }

    static Observation value(SeriesKey key, int year, double value, LocalDate published) {
        return observation(key, Period.year(year), value, Quality.FINAL, null, published);
    }

    static Observation blank(int year, String reason, LocalDate published) {
        return observation(KEY, Period.year(year), null, Quality.MISSING, reason, published);
    }

    static Observation confidential(int year, LocalDate published) {
        return observation(KEY, Period.year(year), null, Quality.CONFIDENTIAL, "geheim", published);
    }

    static Observation observation(
            SeriesKey key,
            Period period,
            @Nullable Double value,
            Quality quality,
            @Nullable String reason,
            LocalDate published) {
        Origin origin = new Origin("werte.csv", null, 1);
        return new Observation(key, period, value, null, null, quality, 0, reason, published, origin);
    }

    /** All points of the only series: {@code 2023=5.1 2024=leer}. */
    static String points(List<Series> series) {
        return series.stream().map(ObservationSamples::points).collect(joining(" | "));
    }

    private static String points(Series series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> series.period(i) + "="
                        + (series.hasValue(i) ? Double.toString(series.value(i)) : series.missingReason(i)))
                .collect(joining(" "));
    }
}
