package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.evaluation.InboxProcess.Step;
import org.pegel.store.DatabaseContent;
import org.pegel.store.TestDatabases;

/**
 * A real process takes files in and is killed, as by {@code kill -9}, again and again. After each kill the database holds
 * exactly what it holds after so many whole files, and no file is lost; in the end everything is as if nothing had
 * happened.
 */
class KilledWhileTakingInIT {
    private static final int KILLS = 104;
    private static final int LANES = 2;
    private static final List<Step> STEPS = List.of(Step.values());
    private static final int MOST_WAITING = 5;
    private static final int FEWEST_OF_A_STEP = 3;
    private static final long LONGEST_DELAY = Duration.ofMillis(6).toNanos();

    @TempDir
    private Path folder;

    @Test
    void everyDeliveryIsWhollyInOrWhollyOutAndARestartGoesOn() throws Exception {
        Path rules = ManyFiles.rules(Files.createDirectories(folder.resolve("rules")));
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        Map<Step, Integer> hits = new EnumMap<>(Step.class);
        try {
            List<Future<Map<Step, Integer>>> results = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Lane site = new Lane(rules, Files.createDirectories(folder.resolve("lane" + lane)), lane);
                results.add(lanes.submit(site::run));
            }
            for (Future<Map<Step, Integer>> result : results) {
                result.get().forEach((step, count) -> hits.merge(step, count, Integer::sum));
            }
        } finally {
            lanes.shutdownNow();
        }
        assertThat(hits.values().stream().mapToInt(Integer::intValue).sum())
                .as("kills")
                .isGreaterThanOrEqualTo(100);
        assertThat(hits).as("where they hit").containsOnlyKeys(Step.values());
        assertThat(hits.values()).as("where they hit: %s", hits).allMatch(count -> count >= FEWEST_OF_A_STEP);
    }

    /** One database and one inbox, with the same files taken in beside it without any harm. */
    private static final class Lane {
        private final QuickStart start;
        private final Path rules;
        private final Path folder;
        private final Path inbox;
        private final Path database;
        private final Random random;
        private final Undisturbed undisturbed;
        private final Map<Step, Integer> hits = new EnumMap<>(Step.class);
        private int dropped;

        Lane(Path rules, Path folder, int seed) throws IOException {
            this.start = new QuickStart(folder);
            this.rules = rules;
            this.folder = folder;
            this.inbox = Files.createDirectories(folder.resolve("eingang"));
            this.database = folder.resolve("data/pegel");
            this.random = new Random(seed);
            this.undisturbed = new Undisturbed(rules, folder);
        }

        Map<Step, Integer> run() throws Exception {
            JdbcDataSource fresh = InboxProcess.database(database);
            TestDatabases.migrated(fresh);
            shutDown(fresh);
            fillUp();
            assertThat(process().waitFor()).as("the first start, undisturbed").isZero();
            check();
            for (int kills = 0; kills < KILLS / LANES; ) {
                fillUp();
                Step hit = startAndKill();
                if (hit != null) {
                    hits.merge(hit, 1, Integer::sum);
                    kills++;
                }
                check();
            }
            assertThat(process().waitFor()).as("the last start, undisturbed").isZero();
            check();
            assertThat(waiting()).isEmpty();
            return hits;
        }

        /** Enough for any moment at which the process may be killed. */
        private void fillUp() throws IOException {
            for (int waiting = waiting().size(); waiting < MOST_WAITING; waiting++) {
                dropped++;
                undisturbed.take(dropped);
                Path arriving = folder.resolve("arriving");
                Files.writeString(arriving, ManyFiles.content(dropped));
                Files.move(arriving, inbox.resolve(ManyFiles.name(dropped)), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** @return what the process was doing last; absent when it was done before its time */
        private @Nullable Step startAndKill() throws Exception {
            Step target = STEPS.get(random.nextInt(STEPS.size()));
            int times = 1 + random.nextInt(3);
            long delay = (long) (random.nextDouble() * LONGEST_DELAY);
            Process process = process();
            Step last = null;
            try (BufferedReader steps = process.inputReader(StandardCharsets.US_ASCII)) {
                for (String line = steps.readLine(); line != null; line = steps.readLine()) {
                    if (!line.startsWith(InboxProcess.MARK)) {
                        continue;
                    }
                    last = Step.valueOf(line.substring(InboxProcess.MARK.length()));
                    if (last == target && --times == 0) {
                        long moment = System.nanoTime() + delay;
                        while (System.nanoTime() < moment) {
                            Thread.onSpinWait();
                        }
                        process.toHandle().destroyForcibly(); // unlike the process itself it keeps the stream open
                    }
                }
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue() == 0 ? null : last;
        }

        private Process process() throws IOException {
            return new ProcessBuilder(
                            start.java(InboxProcess.class, rules.toString(), database.toString(), inbox.toString()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log.txt").toFile()))
                    .start();
        }

        /** Looks into a copy: recovering the database is for the next start to do. */
        private void check() throws IOException {
            Path copy = folder.resolve("copy/pegel");
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(database + ".mv.db"), Path.of(copy + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
            JdbcDataSource source = InboxProcess.database(copy);
            try {
                List<String> deliveries = DatabaseContent.deliveries(source);
                assertThat(DatabaseContent.of(source))
                        .as("after %s deliveries, hits %s", deliveries.size(), hits)
                        .isEqualTo(undisturbed.after(deliveries.size()));
                checkFiles(deliveries);
            } finally {
                shutDown(source);
            }
        }

        /** Every file is in one place, and what is done is in the database. */
        private void checkFiles(List<String> deliveries) throws IOException {
            TreeSet<String> all = new TreeSet<>(waiting());
            List<String> done = files(inbox.resolve("erledigt"));
            assertThat(all).doesNotContainAnyElementsOf(done);
            all.addAll(done);
            all.addAll(files(inbox.resolve("abgelehnt")));
            all.removeIf(name -> name.endsWith(".bericht.txt"));
            List<String> expected = new ArrayList<>();
            for (int number = 1; number <= dropped; number++) {
                expected.add(ManyFiles.name(number));
            }
            assertThat(all).containsExactlyElementsOf(expected);
            assertThat(deliveries)
                    .containsAll(done.stream().filter(ManyFiles::isNew).toList());
        }

        private List<String> waiting() throws IOException {
            return files(inbox);
        }

        private static List<String> files(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> list = Files.list(folder)) {
                return list.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .toList();
            }
        }
    }

    /** The same files, one after the other, in a database where nothing goes wrong. */
    private static final class Undisturbed {
        private final JdbcDataSource database;
        private final TownDesk desk;
        private final Path file;
        private final Map<Integer, List<String>> states = new HashMap<>();

        Undisturbed(Path rules, Path folder) {
            this.database = (JdbcDataSource) TestDatabases.h2();
            this.desk = new TownDesk(rules, database, InboxProcess.CLOCK);
            this.file = folder.resolve("undisturbed.csv");
            states.put(0, DatabaseContent.of(database));
        }

        void take(int number) throws IOException {
            String name = ManyFiles.name(number);
            Files.writeString(file, ManyFiles.content(number));
            String source = name.endsWith("-hand.csv") ? "handarbeit" : "tidy";
            desk.deliveries.take(
                    file, name, desk.deliveries.sources().source(source).orElseThrow());
            int deliveries = DatabaseContent.deliveries(database).size();
            states.put(deliveries, DatabaseContent.of(database));
            states.keySet().removeIf(old -> old < deliveries - 2 * MOST_WAITING);
        }

        List<String> after(int deliveries) {
            return states.get(deliveries);
        }
    }

    private static void shutDown(JdbcDataSource source) {
        new org.springframework.jdbc.core.JdbcTemplate(source).execute("shutdown");
    }
}
