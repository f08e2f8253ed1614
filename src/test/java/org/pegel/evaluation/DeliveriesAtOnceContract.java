package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.intake.FileReport;
import org.pegel.observation.Delivery;
import org.pegel.store.DatabaseContent;

/** Files of one source that come in at the same moment. */
abstract class DeliveriesAtOnceContract {
    private static final int AT_ONCE = 4;

    @TempDir
    private static Path folder;

    private Path rules;
    private DataSource database;
    private TownDesk desk;

    abstract DataSource database();

    @BeforeEach
    void freshDesk() throws IOException {
        rules = folder.resolve("rules");
        if (!Files.exists(rules)) {
            ManyFiles.rules(Files.createDirectories(rules));
        }
        database = database();
        desk = desk(database);
    }

    @RepeatedTest(3)
    void bothAreWhollyInAsIfOneHadBeenFirst() throws Exception {
        Path first = file(1);
        Path second = file(2);

        List<FileReport> reports = atOnce(List.of(() -> take(desk, first), () -> take(desk, second)));

        assertThat(reports).noneMatch(FileReport::refused);
        assertThat(DatabaseContent.of(database)).isIn(oneAfterTheOther(first, second), oneAfterTheOther(second, first));
        assertThat(desk.observations.dataVersion()).isEqualTo(2);
    }

    @Test
    void manyOfOneSourceEndInOneState() throws Exception {
        List<Callable<FileReport>> all = new ArrayList<>();
        for (int number : List.of(1, 2, 4, 6, 7, 9)) {
            Path file = file(number);
            all.add(() -> take(desk, file));
        }
        assertThat(atOnce(all)).noneMatch(FileReport::refused);
        assertThat(desk.observations.deliveries()).hasSize(6);
        assertThat(desk.observations.valueCount()).isEqualTo(ManyFiles.ROWS);
        assertThat(desk.observations.dataVersion()).isEqualTo(6);
    }

    @RepeatedTest(3)
    void oneContentUnderManyNamesComesInOnce() throws Exception {
        Path file = file(1);
        List<Callable<FileReport>> all = IntStream.range(0, AT_ONCE)
                .<Callable<FileReport>>mapToObj(n -> () -> take(desk, file, "name%d.csv".formatted(n)))
                .toList();

        List<FileReport> reports = atOnce(all);

        assertThat(desk.observations.deliveries()).hasSize(1);
        Delivery only = desk.observations.deliveries().get(0);
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.delivery()).isEqualTo(only.id()))
                .filteredOn(report -> report.accepted() == 0)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(report -> {
                    assertThat(report.unchanged()).isEqualTo(ManyFiles.ROWS);
                    assertThat(report.problems().get(0).reason())
                            .isEqualTo("Schon geliefert am 30.06.2026 um 10:00 Uhr als „%s“; es ändert sich nichts"
                                    .formatted(only.file()));
                });
        assertThat(desk.judged).as("evaluations").hasSize(1);
        assertThat(desk.observations.dataVersion()).isEqualTo(1);
    }

    @Test
    void whatCameBeforeIsOnlySaidEvenAfterItsCorrection() throws Exception {
        take(desk, file(1), "a.csv");
        take(desk, file(2), "b.csv");
        List<String> before = DatabaseContent.of(database);

        FileReport again = take(desk, file(1), "c.csv");

        assertThat(DatabaseContent.of(database)).isEqualTo(before);
        assertThat(again.rows()).isEqualTo(again.unchanged()).isEqualTo(ManyFiles.ROWS);
        assertThat(again.problems().get(0).reason())
                .startsWith("Schon geliefert am 30.06.2026")
                .contains("„a.csv“");
        assertThat(again.refused()).isFalse();
    }

    @Test
    void whatWasWithdrawnMayComeAgain() throws Exception {
        FileReport first = take(desk, file(1));
        desk.observations.change(
                first.delivery(), (delivery, now) -> delivery.withdrawn("Statistikstelle", "Irrtum", now));
        assertThat(desk.observations.valueCount()).isZero();

        assertThat(take(desk, file(1)).delivery()).isNotEqualTo(first.delivery());
        assertThat(desk.observations.valueCount()).isEqualTo(ManyFiles.ROWS);
        assertThat(take(desk, file(1)).problems().get(0).reason()).startsWith("Schon geliefert");
    }

    @RepeatedTest(3)
    void whatIsReleasedAtOnceSaysWhatItChangesAsIfOneHadBeenFirst() throws Exception {
        List<String> ids = List.of(byHand(desk, 5), byHand(desk, 15));

        atOnce(List.of(() -> release(desk, ids.get(0)), () -> release(desk, ids.get(1))));

        assertThat(DatabaseContent.of(database)).isIn(releasedInOrder(0, 1), releasedInOrder(1, 0));
    }

    private List<String> releasedInOrder(int first, int second) throws IOException {
        DataSource other = database();
        TownDesk calm = desk(other);
        List<String> ids = List.of(byHand(calm, 5), byHand(calm, 15));
        release(calm, ids.get(first));
        release(calm, ids.get(second));
        return DatabaseContent.of(other);
    }

    private static String byHand(TownDesk desk, int number) throws IOException {
        Path file = file(number);
        return Objects.requireNonNull(desk.deliveries
                .take(
                        file,
                        file.getFileName().toString(),
                        desk.deliveries.sources().source("handarbeit").orElseThrow())
                .delivery());
    }

    private static Delivery release(TownDesk desk, String delivery) {
        return desk.deliveries.release(delivery, "Statistikstelle", null, null);
    }

    private List<String> oneAfterTheOther(Path first, Path second) {
        DataSource other = database();
        TownDesk calm = desk(other);
        take(calm, first);
        take(calm, second);
        return DatabaseContent.of(other);
    }

    private TownDesk desk(DataSource source) {
        return new TownDesk(rules, source, InboxProcess.CLOCK);
    }

    private static Path file(int number) throws IOException {
        return Files.writeString(folder.resolve(ManyFiles.name(number)), ManyFiles.content(number));
    }

    private static FileReport take(TownDesk desk, Path file) {
        return take(desk, file, file.getFileName().toString());
    }

    private static FileReport take(TownDesk desk, Path file, String name) {
        return desk.deliveries.take(
                file, name, desk.deliveries.sources().source("tidy").orElseThrow());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
