package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.value;
import static org.pegel.store.ObservationSamples.waiting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.SeriesKey;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a store of observations does with much at once. */
abstract class ObservationStoreUnderLoadContract {
    private DataSource database;
    private ObservationStore store;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        database = database();
        store = TestDatabases.observations(database, Clock.fixed(RECEIVED, ZoneOffset.UTC));
    }

    @Test
    void deliveriesAtTheSameTimeCountOneAfterTheOther() throws Exception {
        List<Callable<Receipt>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            calls.add(() -> store.receive(released("same" + number), sink -> {
                sink.accept(value(2023, number, PUBLISHED.plusDays(number)));
                sink.accept(value(new SeriesKey("quote", "d" + number, "insgesamt"), 2023, number, PUBLISHED));
            }));
        }

        List<Receipt> receipts = all(calls);

        assertThat(receipts).extracting(Receipt::accepted).contains(2).satisfies(accepted -> assertThat(
                        accepted.stream().mapToInt(Integer::intValue).sum())
                .as("one value was the first of the shared series, each other series had one")
                .isEqualTo(13));
        assertThat(store.dataVersion()).isEqualTo(12);
        assertThat(points(store.series(List.of("quote"), List.of("07"), null))).isEqualTo("2023=11.0");
        assertThat(store.revisions(KEY)).hasSize(12);
        assertThat(store.revisions(KEY))
                .filteredOn(revision -> revision.recordedTo() == null)
                .hasSize(1);
    }

    @Test
    void aDeliveryReleasedTwiceAtTheSameTimeCountsOnce() throws Exception {
        store.receive(waiting("w1"), sink -> sink.accept(value(2023, 5.1)));

        List<String> answers = all(List.of(() -> release("a"), () -> release("b")));

        assertThat(answers)
                .containsOnlyOnce("1 changed")
                .anyMatch(answer -> answer.startsWith("Die Lieferung ist bereits freigegeben (von "));
        assertThat(store.dataVersion()).isEqualTo(1);
    }

    private String release(String by) {
        try {
            return store.release("w1", by).size() + " changed";
        } catch (DeliveryStateException refused) {
            return refused.text();
        }
    }

    @Test
    void aDeliveryIsPartOfTheTransactionAroundIt() {
        TransactionTemplate around = new TransactionTemplate(new JdbcTransactionManager(database));

        around.executeWithoutResult(status -> {
            store.receive(released("d1"), sink -> sink.accept(value(2023, 5.1)));
            store.tryOut(released("d2"), sink -> sink.accept(value(2023, 5.2)));
            assertThat(points(store.series(List.of("quote"), null, null))).isEqualTo("2023=5.1");
            status.setRollbackOnly();
        });

        assertThat(store.deliveries()).isEmpty();
        assertThat(store.valueCount()).isZero();
    }

    @Test
    void aLargeDeliveryIsTakenInRevisedReleasedAndWithdrawn() {
        assertThat(deliver("first", 0).accepted()).isEqualTo(100_000);
        assertThat(deliver("again", 0).unchanged()).isEqualTo(100_000);
        assertThat(store.valueCount()).isEqualTo(100_000);

        Receipt staged = store.receive(waiting("next"), sink -> content(sink, 1));
        assertThat(staged.revised()).isEqualTo(100_000);
        assertThat(store.release("next", "Statistikstelle")).hasSize(1_000);

        assertThat(store.series(List.of("i7"), null, null)).hasSize(250);
        List<String> many = IntStream.range(10, 200).mapToObj(d -> "d" + d).toList();
        assertThat(store.series(List.of("i7"), many, null))
                .as("of many districts those asked for")
                .hasSize(200);
        assertThat(store.revisions(new SeriesKey("i7", "d42", "insgesamt")))
                .hasSize(40)
                .extracting(Revision::delivery)
                .containsOnly("first", "next");

        assertThat(store.change("next", (found, now) -> found.withdrawn("Statistikstelle", "falsch", now)))
                .hasSize(1_000);
        assertThat(store.change("first", (found, now) -> found.withdrawn("Statistikstelle", "falsch", now)))
                .as("a second delivery said the same as the first")
                .isEmpty();
        assertThat(points(store.series(List.of("i7"), List.of("d42"), null))).startsWith("2000=2000.0 2001=2001.0");
        assertThat(store.valueCount()).isEqualTo(100_000);
    }

    private Receipt deliver(String id, int change) {
        return store.receive(released(id), sink -> content(sink, change));
    }

    /** 20 indicators × 50 districts × 5 groups × 20 years. */
    private static void content(ObservationStore.Sink sink, int change) {
        String[] groups = {"insgesamt", "a", "b", "c", "e"};
        for (int i = 0; i < 20; i++) {
            for (int d = 0; d < 50; d++) {
                for (String group : groups) {
                    SeriesKey key = new SeriesKey("i" + i, "d" + d, group);
                    for (int year = 2000; year < 2020; year++) {
                        sink.accept(value(key, year, year + change, PUBLISHED));
                    }
                }
            }
        }
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
