package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.blank;
import static org.pegel.store.ObservationSamples.confidential;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.catalogue.Period;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Quality;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesRef;

/** Any sequence of deliveries leaves what a model of a few lines says. */
abstract class RandomDeliveriesContract {
    private static final int DAYS = 6;

    /** Of what says something, else of the blanks: the newest publication, then the last received. */
    private static final Comparator<Observation> PRECEDENCE = Comparator.<Observation, Boolean>comparing(
                    said -> said.quality() != Quality.MISSING)
            .thenComparing(Observation::published);

    private final Map<String, List<Observation>> model = new LinkedHashMap<>();
    private ObservationStore store;
    private int count;

    abstract DataSource database();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inWhateverOrderDeliveriesComeTheNewestPublicationCounts(long seed) {
        store = TestDatabases.observations(database(), Clock.fixed(RECEIVED, ZoneOffset.UTC));
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            deliver(delivery(random, PUBLISHED.plusDays(random.nextInt(DAYS)), random.nextBoolean()));

            assertThat(points(store.series(List.of("quote"), null, null)))
                    .as("seed %d, delivery %d", seed, i)
                    .isEqualTo(expected(PUBLISHED.plusDays(DAYS)));
            assertIntervalsDoNotOverlap();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void publishedInOrderEachDayIsKnownAsItWas(long seed) {
        store = TestDatabases.observations(database(), Clock.fixed(RECEIVED, ZoneOffset.UTC));
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            deliver(delivery(random, PUBLISHED.plusDays(i * DAYS / 30), true));
        }
        for (int day = -1; day <= DAYS; day++) {
            LocalDate known = PUBLISHED.plusDays(day);
            assertThat(points(store.series(List.of("quote"), null, known)))
                    .as("seed %d, day %d", seed, day)
                    .isEqualTo(expected(known));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10, 11, 12})
    void aWithdrawnDeliveryLeavesWhatTheOthersSay(long seed) {
        store = TestDatabases.observations(database(), Clock.fixed(RECEIVED, ZoneOffset.UTC));
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(3) == 0 && !model.isEmpty()) {
                withdraw(List.copyOf(model.keySet()).get(random.nextInt(model.size())));
            } else {
                deliver(delivery(random, PUBLISHED.plusDays(random.nextInt(DAYS)), random.nextBoolean()));
            }

            assertThat(points(store.series(List.of("quote"), null, null)))
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(expected(PUBLISHED.plusDays(DAYS)));
            assertIntervalsDoNotOverlap();
        }
        List.copyOf(model.keySet()).forEach(this::withdraw);
        assertThat(store.stored()).as("when all are withdrawn").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void withoutAWithdrawnDeliveryEachDayIsKnownAsItWas(long seed) {
        store = TestDatabases.observations(database(), Clock.fixed(RECEIVED, ZoneOffset.UTC));
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            deliver(delivery(random, PUBLISHED.plusDays(i * DAYS / 30), true));
        }
        for (int i = 0; i < 10; i++) {
            withdraw(List.copyOf(model.keySet()).get(random.nextInt(model.size())));
        }
        for (int day = -1; day <= DAYS; day++) {
            LocalDate known = PUBLISHED.plusDays(day);
            assertThat(points(store.series(List.of("quote"), null, known)))
                    .as("seed %d, day %d", seed, day)
                    .isEqualTo(expected(known));
        }
    }

    private void withdraw(String id) {
        String before = points(store.series(List.of("quote"), null, null));
        Set<SeriesRef> changed =
                store.change(id, (found, now) -> found.withdrawn("Statistikstelle", "falscher Stichtag", now));
        model.remove(id);
        String after = points(store.series(List.of("quote"), null, null));
        assertThat(changed.isEmpty())
                .as("the withdrawal of %s says that nothing changed, from %s to %s", id, before, after)
                .isEqualTo(before.equals(after));
    }

    private static List<Observation> delivery(Random random, LocalDate published, boolean many) {
        List<Observation> content = new ArrayList<>();
        for (int year = 2020; year < 2026; year++) {
            if (random.nextInt(many ? 2 : 5) == 0) {
                content.add(
                        switch (random.nextInt(6)) {
                            case 0 -> blank(year, "leer", published);
                            case 1 -> confidential(year, published);
                            default -> value(year, random.nextInt(3), published);
                        });
            }
        }
        return content;
    }

    private void deliver(List<Observation> content) {
        String id = "d" + ++count;
        Instant time = RECEIVED.plusSeconds(count % 7);
        boolean waits = count % 3 == 0;
        store.receive(
                new Delivery(id, "kita", id, "00", time, waits ? null : Delivery.AUTOMATIC, waits ? null : time),
                sink -> content.forEach(sink));
        String preview =
                points(waits ? store.preview(List.of("quote"), null, id) : store.series(List.of("quote"), null, null));
        if (waits) {
            store.release(id, "Statistikstelle");
        }
        assertThat(points(store.series(List.of("quote"), null, null)))
                .as("the release of %s is what its preview said", id)
                .isEqualTo(preview);
        model.put(id, content);
    }

    private String expected(LocalDate day) {
        Map<Period, Observation> strongest = new TreeMap<>();
        model.values().stream()
                .flatMap(List::stream)
                .filter(said -> !said.published().isAfter(day))
                .forEach(said -> strongest.merge(
                        said.period(), said, (old, next) -> PRECEDENCE.compare(next, old) >= 0 ? next : old));
        return strongest.isEmpty() ? "" : points(List.of(Series.of(List.copyOf(strongest.values()))));
    }

    private void assertIntervalsDoNotOverlap() {
        Map<Period, List<Revision>> byPeriod = store.revisions(KEY).stream()
                .filter(revision -> !revision.recordedFrom().equals(revision.recordedTo()))
                .sorted(Comparator.comparing(Revision::recordedFrom))
                .collect(
                        Collectors.groupingBy(revision -> revision.observation().period()));
        byPeriod.forEach((period, revisions) -> {
            for (int i = 1; i < revisions.size(); i++) {
                assertThat(revisions.get(i - 1).recordedTo())
                        .as("end of revision %d of %s", i, period)
                        .isNotNull()
                        .isBeforeOrEqualTo(revisions.get(i).recordedFrom());
            }
        });
    }
}
