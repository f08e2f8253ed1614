package org.pegel.upkeep;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a command asks the running service for a backup: by a file in the folder of the database. Who may write there could
 * read the database anyway, and the request names no place: the service writes where it was configured to.
 */
final class BackupDesk {
    private static final String REQUEST = "sicherung.anfrage";
    private static final String ANSWER = "sicherung.antwort";
    private static final String DONE = "fertig";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path folder;

    /** @param folder the folder of the database */
    BackupDesk(Path folder) {
        this.folder = folder;
    }

    /**
     * What the service answers.
     *
     * @param backup the backup; absent when it failed
     * @param failure why it failed, German; absent when it did not
     */
    record Answer(@Nullable Path backup, @Nullable String failure) {
        static Answer of(List<String> lines) {
            return lines.get(1).equals(DONE)
                    ? new Answer(Path.of(lines.get(2)), null)
                    : new Answer(null, String.join("\n", lines.subList(2, lines.size())));
        }

        List<String> lines(String token) {
            return backup == null
                    ? List.of(token, "gescheitert", String.valueOf(failure))
                    : List.of(token, DONE, backup.toString());
        }
    }

    /**
     * Asks for a backup and waits.
     *
     * @param untilTaken how long until somebody takes the request; then it is withdrawn
     * @param untilDone how long the backup may take
     * @return empty when nobody answers in time
     */
    Optional<Answer> ask(Duration untilTaken, Duration untilDone) throws IOException {
        String token = UUID.randomUUID().toString();
        try {
            Files.writeString(request(), token, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException waiting) {
            throw new UnusableBackupException(
                    "Eine andere Sicherung ist gerade angefragt. Ist das ein Rest, löschen Sie " + request() + ".");
        }
        await(untilTaken, () -> !Files.exists(request()));
        if (Files.deleteIfExists(request())) {
            return Optional.empty();
        }
        await(untilDone, () -> answerTo(token).isPresent());
        Optional<Answer> answer = answerTo(token);
        Files.deleteIfExists(answer());
        return answer;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Duration patience, Condition condition) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Optional<Answer> answerTo(String token) throws IOException {
        if (!Files.exists(answer())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(answer());
        return lines.get(0).equals(token) ? Optional.of(Answer.of(lines)) : Optional.empty();
    }

    /** In the service: does what is asked for, if anything is. */
    void serve(Supplier<Answer> work) throws IOException {
        if (!Files.exists(request())) {
            return;
        }
        String token = Files.readString(request());
        Files.delete(request());
        List<String> lines = work.get().lines(token);
        Path unfinished = folder.resolve(ANSWER + ".part");
        Files.write(unfinished, lines);
        Files.move(unfinished, answer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path request() {
        return folder.resolve(REQUEST);
    }

    private Path answer() {
        return folder.resolve(ANSWER);
    }
}
