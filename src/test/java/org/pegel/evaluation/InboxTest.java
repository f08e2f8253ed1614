package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.MovableClock;
import org.pegel.observation.Delivery;
import org.pegel.store.TestDatabases;

/** What happens to files that are put into the inbox, in every state they can be in. */
class InboxTest {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-30T10:00:00Z"));

    @TempDir
    private Path folder;

    private Path inbox;
    private TownDesk desk;
    private Inbox looking;

    @BeforeEach
    void emptyInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("eingang"));
        desk = new TownDesk(TownDesk.TOWN, TestDatabases.h2(), clock);
        looking = new Inbox(inbox, QUIET, desk.deliveries, clock);
    }

    @Test
    void aFileIsTakenInOnceItHasRested() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), values("nord", 2020, 5.1));
        lookAfter(0, 1, 1);
        assertThat(taken()).isEmpty();
        lookAfter(1);
        assertThat(taken()).containsExactly("a.csv");
        assertThat(names(inbox.resolve("erledigt"))).containsExactly("a.csv");
        assertThat(files(inbox)).isEmpty();
    }

    @Test
    void aFileThatGrowsIsLeftUntilItsWriterIsDone() throws IOException {
        Path file = inbox.resolve("a.csv");
        Files.writeString(file, HEADER);
        for (int year = 2000; year < 2010; year++) {
            lookAfter(2);
            Files.writeString(file, row("nord", year, 5.1), StandardOpenOption.APPEND);
        }
        lookAfter(2, 2);
        assertThat(taken()).isEmpty();
        lookAfter(2);
        assertThat(taken()).containsExactly("a.csv");
        assertThat(desk.observations.valueCount()).isEqualTo(10);
    }

    @Test
    void whatProgramsPutBesideAFileIsLeftAlone() throws IOException {
        List<String> unfinished = List.of(
                "a.csv.part",
                "a.csv.filepart",
                "a.tmp",
                "b.crdownload",
                "~$a.xlsx",
                ".~lock.a.ods#",
                ".a.csv.swp",
                "a.csv~");
        for (String name : unfinished) {
            Files.writeString(inbox.resolve(name), values("nord", 2020, 5.1));
        }
        lookAfter(0, 10, 100);
        assertThat(taken()).isEmpty();
        assertThat(files(inbox)).containsExactlyInAnyOrderElementsOf(unfinished);

        Files.move(inbox.resolve("a.csv.part"), inbox.resolve("a.csv"));
        lookAfter(0, 3);
        assertThat(taken()).as("renamed when it was whole").containsExactly("a.csv");
    }

    @Test
    void anEmptyFileMayStillGetItsContent() throws IOException {
        Path file = Files.createFile(inbox.resolve("a.csv"));
        lookAfter(0, 10, 30);
        assertThat(files(inbox)).containsExactly("a.csv");
        Files.writeString(file, values("nord", 2020, 5.1));
        lookAfter(0, 3);
        assertThat(taken()).containsExactly("a.csv");

        Files.createFile(inbox.resolve("leer.csv"));
        lookAfter(0, 60);
        assertThat(names(inbox.resolve("abgelehnt"))).containsExactly("leer.csv", "leer.csv.bericht.txt");
    }

    @Test
    void aFileThatIsChangedWhileItIsReadIsWhollyOutAndTriedAgain() throws IOException {
        Path file = inbox.resolve("a.csv");
        Files.writeString(file, values("nord", 2020, 5.1));
        desk.whileReading(() -> append(file, row("nord", 2021, 5.2)));
        lookAfter(0, 3);
        assertThat(taken()).isEmpty();
        assertThat(files(inbox)).containsExactly("a.csv");

        desk.whileReading(() -> {});
        lookAfter(0, 3);
        assertThat(taken()).containsExactly("a.csv");
        assertThat(desk.observations.valueCount()).isEqualTo(2);
    }

    @Test
    void aFileThatAKilledProcessHadTakenInAlreadyOnlyMovesOn() throws IOException {
        Path file = inbox.resolve("b.csv");
        Files.writeString(file, values("nord", 2020, 5.1));
        lookAfter(0, 3);
        Files.writeString(inbox.resolve("a.csv"), values("nord", 2020, 5.2));
        lookAfter(0, 3);

        Files.move(inbox.resolve("erledigt/b.csv"), file); // as if it had not moved yet
        looking = new Inbox(inbox, QUIET, desk.deliveries, clock);
        lookAfter(0, 3);

        assertThat(taken()).containsExactlyInAnyOrder("a.csv", "b.csv");
        assertThat(names(inbox.resolve("erledigt"))).containsExactly("a.csv", "b.csv");
        assertThat(desk.observations.series(List.of("arbeitslosenquote"), null, null))
                .singleElement()
                .satisfies(series ->
                        assertThat(series.value(0)).as("the later file counts").isEqualTo(5.2));
        assertThat(desk.judged).as("evaluations").hasSize(2);
    }

    @Test
    void aFileThatPegelFailsOnStopsNeitherTheOthersNorItself() throws IOException {
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            Files.writeString(inbox.resolve(name), values("nord", 2000 + name.charAt(0), 5.1));
        }
        desk.failOn("b.csv", new IllegalStateException("our mistake"));
        lookAfter(0, 3);
        assertThat(taken()).containsExactlyInAnyOrder("a.csv", "c.csv");
        assertThat(files(inbox)).containsExactly("b.csv");
        assertThat(looking.look()).as("nothing had to be left for later").isFalse();

        desk.failOn("", new IllegalStateException());
        lookAfter(1);
        assertThat(files(inbox)).as("not at every look").containsExactly("b.csv");
        lookAfter(4);
        assertThat(taken()).containsExactlyInAnyOrder("a.csv", "b.csv", "c.csv");
        assertThat(looking.look()).as("nothing had to be left for later").isTrue();
    }

    @Test
    void evenAFileThatIsTooMuchForTheStackLeavesTheOthersTheirTurn() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), values("nord", 2020, 5.1));
        Files.writeString(inbox.resolve("b.csv"), values("nord", 2021, 5.1));
        desk.failOn("a.csv", new StackOverflowError());
        lookAfter(0, 3);
        assertThat(taken()).containsExactly("b.csv");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("geheim.csv"), values("nord", 2020, 5.1));
        Files.createSymbolicLink(inbox.resolve("link.csv"), outside);
        Files.createDirectories(folder.resolve("anderswo"));
        Files.copy(outside, folder.resolve("anderswo/a.csv"));
        Files.createSymbolicLink(inbox.resolve("tidy"), folder.resolve("anderswo"));
        lookAfter(0, 10, 100);
        assertThat(taken()).isEmpty();
        assertThat(outside).exists();
        assertThat(names(inbox.resolve("abgelehnt"))).isEmpty();
    }

    @Test
    void aFolderThatIsNoSourceIsSaidInTheReport() throws IOException {
        Files.createDirectories(inbox.resolve("ampt"));
        Files.writeString(inbox.resolve("ampt/a.csv"), values("nord", 2020, 5.1));
        lookAfter(0, 3);
        assertThat(inbox.resolve("abgelehnt/a.csv.bericht.txt"))
                .content()
                .startsWith("Der Ordner „ampt“ heißt nicht wie eine Quelle.")
                .contains("tidy, amt, handarbeit");
    }

    @Test
    void twoFilesOfOneNameAreBothKept() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(inbox.resolve("a.csv"), values("nord", 2020 + i, 5.1));
            lookAfter(0, 3);
            clock.forward(QUIET.negated());
        }
        assertThat(names(inbox.resolve("erledigt")))
                .containsExactly("20260630-100003-2-a.csv", "20260630-100003-a.csv", "a.csv");
    }

    @Test
    void onAnotherFileSystemTheFileIsWholeBeforeItHasItsName() throws IOException {
        Path elsewhere = Path.of("/dev/shm");
        Assumptions.assumeTrue(
                Files.isWritable(elsewhere) && !Files.getFileStore(elsewhere).equals(Files.getFileStore(inbox)),
                "no second file system here");
        Path other = Files.createTempDirectory(elsewhere, "pegel-erledigt");
        try {
            Files.createSymbolicLink(inbox.resolve("erledigt"), other);
            Files.writeString(inbox.resolve("a.csv"), values("nord", 2020, 5.1));
            lookAfter(0, 3);
            assertThat(names(other)).containsExactly("a.csv");
            assertThat(files(inbox)).isEmpty();
        } finally {
            Files.deleteIfExists(other.resolve("a.csv"));
            Files.deleteIfExists(other);
        }
    }

    private void lookAfter(int... seconds) {
        for (int pause : seconds) {
            clock.forward(Duration.ofSeconds(pause));
            looking.look();
        }
    }

    private List<String> taken() {
        return desk.observations.deliveries().stream().map(Delivery::file).toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void append(Path file, String text) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String values(String district, int year, double value) {
        return HEADER + row(district, year, value);
    }

    private static String row(String district, int year, double value) {
        return "arbeitslosenquote,%s,insgesamt,%d,%s,,,final\n".formatted(district, year, value);
    }
}
