package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.store.TestDatabases;

/** What a replay knows on a day is what the store says was known on it, whatever was delivered in whatever order. */
class KnownValuesTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 40;
    private static final Instant NOW = Instant.parse("2013-01-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void onEveryDayTheSameIsKnownAsTheStoreSays(long seed) {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Clock.fixed(NOW, ZoneOffset.UTC));
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            deliver(store, i, FIRST.plusDays(random.nextInt(DAYS)), random);
        }
        List<String> rate = List.of(SmallTown.RATE);
        Publications publications = Publications.of(
                Chronicle.read(store, rate),
                new SmallTown().catalogue(),
                new ReplayedTime(Period.year(2012), Period.year(2012)));
        KnownValues values = new KnownValues();
        int learnt = 0;
        for (int day = -1; day <= DAYS; day++) {
            LocalDate known = FIRST.plusDays(day);
            while (learnt < publications.all().size()
                    && !publications.all().get(learnt).day().isAfter(known)) {
                values.learn(publications.all().get(learnt++));
            }
            assertThat(points(values.series(rate, null, null)))
                    .as("seed %d, day %s", seed, known)
                    .isEqualTo(points(store.series(rate, null, known)));
        }
        assertThat(learnt).isGreaterThan(50);
    }

    private static void deliver(ObservationStore store, int number, LocalDate published, Random random) {
        Instant received = NOW.plus(Duration.ofMinutes(number));
        Delivery delivery =
                new Delivery("d" + number, "amt", "werte.csv", "hash" + number, received, Delivery.AUTOMATIC, received);
        List<Observation> rows = new ArrayList<>();
        for (int district = 1; district <= 4; district++) {
            for (int year = 2008; year <= 2010; year++) {
                if (random.nextBoolean()) {
                    rows.add(row(new SeriesKey(SmallTown.RATE, "b" + district, Group.ALL), year, published, random));
                }
            }
        }
        store.receive(delivery, sink -> rows.forEach(sink));
    }

    private static Observation row(SeriesKey key, int year, LocalDate published, Random random) {
        Quality quality =
                switch (random.nextInt(6)) {
                    case 0 -> Quality.MISSING;
                    case 1 -> Quality.CONFIDENTIAL;
                    default -> Quality.FINAL;
                };
        boolean hasValue = quality == Quality.FINAL;
        return new Observation(
                key,
                Period.year(year),
                hasValue ? 1.0 + random.nextInt(3) : null,
                null,
                null,
                quality,
                0,
                hasValue ? null : "ohne Wert",
                published,
                new Origin("werte.csv", null, 2));
    }

    private static List<String> points(List<Series> series) {
        return series.stream()
                .flatMap(one -> IntStream.range(0, one.size())
                        .mapToObj(i -> one.key() + " " + one.period(i) + " "
                                + (one.hasValue(i) ? String.valueOf(one.value(i)) : one.quality(i))))
                .toList();
    }
}
