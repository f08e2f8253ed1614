package org.pegel.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.MovableClock;
import org.pegel.store.DatabaseContent;
import org.pegel.store.TestDatabases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Backups of a database in a file: what is in them, and what comes back. */
class BackupAndRestoreTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T09:30:00Z"));

    @TempDir
    private Path folder;

    private EmbeddedDatabase database;
    private JdbcDataSource open;

    @BeforeEach
    void someContent() {
        database = new EmbeddedDatabase(folder.resolve("data/pegel"), "", "");
        open = new JdbcDataSource();
        open.setURL("jdbc:h2:file:" + database.location() + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
        TestDatabases.migrated(open);
        EveryType.fill(open);
    }

    @AfterEach
    void shutDown() {
        new JdbcTemplate(open).execute("shutdown");
    }

    @Test
    void aBackupBringsEverythingBack() throws Exception {
        List<String> before = DatabaseContent.of(open);
        Path backup = backUpWhileOpen();
        assertThat(backup).hasFileName("pegel-20261122-0930.zip");
        new JdbcTemplate(open).update("delete from series");
        shutDown();

        Path replaced = Restore.run(backup, database, clock);

        assertThat(DatabaseContent.of(open)).isEqualTo(before).isNotEmpty();
        assertThat(replaced).hasFileName("pegel-ersetzt-20261122-093000.mv.db");
        Path kept = folder.resolve("kept/pegel.mv.db");
        Files.createDirectories(kept.getParent());
        Files.copy(replaced, kept);
        JdbcDataSource old = new JdbcDataSource();
        old.setURL("jdbc:h2:file:" + folder.resolve("kept/pegel"));
        assertThat(new JdbcTemplate(old).queryForObject("select count(*) from series", Integer.class))
                .as("the replaced database is whole")
                .isZero();
    }

    @Test
    void aBackupWhileOthersWriteIsOneMoment() throws Exception {
        JdbcTemplate template = new JdbcTemplate(open);
        template.execute("create table pair_a (n integer primary key)");
        template.execute("create table pair_b (n integer primary key)");
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(20);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                try (Connection connection = open.getConnection()) {
                    connection.setAutoCommit(false);
                    for (int n = 0; !stop.get(); n++) {
                        connection.createStatement().executeUpdate("insert into pair_a values (" + n + ")");
                        connection.createStatement().executeUpdate("insert into pair_b values (" + n + ")");
                        connection.commit();
                        running.countDown();
                        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
                    }
                    return null;
                }
            });
            for (int i = 0; i < 3; i++) {
                running.await();
                Path backup = backUpWhileOpen();
                try (BackupFile unpacked = BackupFile.unpack(backup, folder, database)) {
                    JdbcDataSource copy = new JdbcDataSource();
                    copy.setURL("jdbc:h2:file:" + unpacked.file().toString().replace(".mv.db", ""));
                    JdbcTemplate there = new JdbcTemplate(copy);
                    Integer inBoth = there.queryForObject(
                            "select (select count(*) from pair_a) - (select count(*) from pair_b)", Integer.class);
                    assertThat(inBoth).as("half transactions").isZero();
                    assertThat(there.queryForObject("select count(*) from pair_a", Integer.class))
                            .isPositive();
                }
            }
            stop.set(true);
            writing.get();
        } finally {
            stop.set(true);
            writer.shutdown();
        }
    }

    @Test
    void onlyItsOwnerMayReadABackup() throws Exception {
        Path backup = backUpWhileOpen();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(names(backup.getParent()))
                .as("nothing is left beside it")
                .containsExactly("pegel-20261122-0930.zip");
    }

    @Test
    void theNewestAreKeptAndOtherFilesStay() throws Exception {
        for (int i = 0; i < 3; i++) {
            backUpWhileOpen();
        }
        clock.forward(Duration.ofDays(1));
        Path newest = backUpWhileOpen();
        Path other = Files.createFile(newest.resolveSibling("pegel-alt.zip"));

        Backups.keepNewest(newest.getParent(), 2);

        assertThat(names(newest.getParent()))
                .containsExactly("pegel-20261122-0930-3.zip", "pegel-20261123-0930.zip", "pegel-alt.zip");
        assertThat(other).exists();
    }

    @Test
    void aBackupFromANewerPegelIsRefusedAndEverythingStays() throws Exception {
        List<String> before = DatabaseContent.of(open);
        new JdbcTemplate(open)
                .update("insert into \"flyway_schema_history\" select \"installed_rank\" + 100, '999', 'later',"
                        + " \"type\", \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                        + " \"execution_time\", \"success\" from \"flyway_schema_history\" where \"version\" ="
                        + " '1'");
        Path newer = folder.resolve("newer.zip");
        new JdbcTemplate(open).execute("backup to '" + newer + "'");
        new JdbcTemplate(open).update("delete from \"flyway_schema_history\" where \"version\" = '999'");
        shutDown();

        refused(newer, "Die Sicherung stammt von einem neueren Pegel (Datenbankschema 999).");
        assertThat(DatabaseContent.of(open)).isEqualTo(before);
        assertThat(names(database.folder())).containsExactly("pegel.mv.db");
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        shutDown();
        Path text = Files.writeString(folder.resolve("text.zip"), "kein Archiv");
        refused(text, "Die Datei ist keine Sicherung oder beschädigt.");

        Path other = folder.resolve("other.zip");
        zip(other, "../../werte.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        refused(other, "Die Datei enthält keine Datenbank von Pegel.");

        Path rubbish = folder.resolve("rubbish.zip");
        zip(rubbish, "../../pegel.mv.db", new byte[20_000]);
        refused(rubbish, "Die Datenbank in der Sicherung lässt sich nicht lesen");
        assertThat(names(folder)).as("nothing was written outside").doesNotContain("pegel.mv.db");

        Path foreign = folder.resolve("foreign.zip");
        JdbcDataSource another = new JdbcDataSource();
        another.setURL("jdbc:h2:file:" + folder.resolve("another"));
        new JdbcTemplate(another).execute("backup to '" + foreign + "'");
        refused(foreign, "Die Datei enthält keine Datenbank von Pegel.");
    }

    @Test
    void aCutOffBackupIsRefused() throws Exception {
        Path backup = backUpWhileOpen();
        byte[] whole = Files.readAllBytes(backup);
        shutDown();
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        refused(cut, "Die Datei ist keine Sicherung oder beschädigt.");
    }

    @Test
    void theCommandAsksAndTheServiceAnswers() throws Exception {
        BackupDesk desk = new BackupDesk(database.folder());
        ExecutorService service = Executors.newSingleThreadExecutor();
        AtomicBoolean stop = new AtomicBoolean();
        try {
            Future<?> serving = service.submit(() -> {
                while (!stop.get()) {
                    desk.serve(() -> new BackupDesk.Answer(Path.of("/sicherungen/a.zip"), null));
                }
                return null;
            });
            assertThat(desk.ask(Duration.ofMinutes(1), Duration.ofMinutes(1))
                            .orElseThrow()
                            .backup())
                    .isEqualTo(Path.of("/sicherungen/a.zip"));
            stop.set(true);
            serving.get();
        } finally {
            stop.set(true);
            service.shutdown();
        }
        assertThat(names(database.folder())).containsExactly("pegel.mv.db");
    }

    @Test
    void aRequestThatNobodyTakesIsWithdrawn() throws Exception {
        BackupDesk desk = new BackupDesk(database.folder());
        assertThat(desk.ask(Duration.ZERO, Duration.ZERO)).isEmpty();
        assertThat(names(database.folder())).containsExactly("pegel.mv.db");
    }

    private Path backUpWhileOpen() throws Exception {
        try (Connection connection = open.getConnection()) {
            return new Backups(database, folder.resolve("sicherungen"), clock).write(connection);
        }
    }

    private void refused(Path backup, String why) {
        assertThatThrownBy(() -> Restore.run(backup, database, clock))
                .isInstanceOf(UnusableBackupException.class)
                .hasMessageContaining(why);
    }

    private static void zip(Path file, String entry, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
