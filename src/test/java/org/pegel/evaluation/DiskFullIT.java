package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.store.DatabaseContent;
import org.pegel.store.TestDatabases;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real process that may not write its database file beyond a size, as on a full disk; then one that may. */
class DiskFullIT {
    private static final Path SHELL = Path.of("/bin/bash");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FILES = 6;
    private static final long LITTLE_ROOM_KB = 150;

    @TempDir
    private Path folder;

    @Test
    void whatDoesNotFitIsWhollyOutAndComesInWhenThereIsRoom() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(SHELL), "no shell that can limit files");
        Path rules = ManyFiles.rules(Files.createDirectories(folder.resolve("rules")));
        Path inbox = Files.createDirectories(folder.resolve("eingang"));
        Path database = folder.resolve("data/pegel");
        JdbcDataSource fresh = InboxProcess.database(database);
        TestDatabases.migrated(fresh);
        shutDown(fresh);
        for (int number : List.of(1, 2, 4, 6, 7, 9)) {
            Files.writeString(inbox.resolve(ManyFiles.name(number)), ManyFiles.content(number));
        }

        Path log = folder.resolve("full.log");
        long limit = Files.size(Path.of(database + ".mv.db")) / 1024 + LITTLE_ROOM_KB;
        Process full = process("ulimit -f " + limit + "; exec \"$@\"", rules, database, inbox, log);
        await(() -> Files.readString(log).contains("bleibt liegen"), full);
        full.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        assertThat(Files.readString(log)).contains("File too large");

        try {
            List<String> deliveries = DatabaseContent.deliveries(fresh);
            assertThat(deliveries).hasSizeLessThan(FILES);
            assertThat(DatabaseContent.of(fresh)).isEqualTo(afterTheFirst(deliveries.size(), rules));
        } finally {
            shutDown(fresh);
        }

        Process roomy = process("exec \"$@\"", rules, database, inbox, folder.resolve("roomy.log"));
        assertThat(roomy.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        try {
            assertThat(DatabaseContent.of(fresh)).isEqualTo(afterTheFirst(FILES, rules));
        } finally {
            shutDown(fresh);
        }
        assertThat(inbox.resolve("erledigt").toFile().list()).hasSize(FILES);
    }

    private List<String> afterTheFirst(int count, Path rules) throws IOException {
        var database = TestDatabases.h2();
        TownDesk desk = new TownDesk(rules, database, InboxProcess.CLOCK);
        for (int number : List.of(1, 2, 4, 6, 7, 9).subList(0, count)) {
            Path file = Files.writeString(folder.resolve("calm.csv"), ManyFiles.content(number));
            desk.deliveries.take(
                    file,
                    ManyFiles.name(number),
                    desk.deliveries.sources().source("tidy").orElseThrow());
        }
        return DatabaseContent.of(database);
    }

    private static Process process(String script, Path rules, Path database, Path inbox, Path log) throws IOException {
        return new ProcessBuilder(
                        SHELL.toString(),
                        "-c",
                        script,
                        "pegel",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InboxProcess.class.getName(),
                        rules.toString(),
                        database.toString(),
                        inbox.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition, Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("in time")
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void shutDown(JdbcDataSource source) {
        new JdbcTemplate(source).execute("shutdown");
    }
}
