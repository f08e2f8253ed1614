package org.pegel.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Puts files away that have been taken in or refused. At every moment a file lies in one of the two places, whole: cut off,
 * it may lie in both, never in none.
 */
final class Filing {
    static final String DONE = "erledigt";
    static final String REFUSED = "abgelehnt";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path done;
    private final Path refused;
    private final Clock clock;

    Filing(Path inbox, Clock clock) {
        this.done = inbox.resolve(DONE);
        this.refused = inbox.resolve(REFUSED);
        this.clock = clock;
    }

    /** Makes the folders where they are missing. */
    void prepare() throws IOException {
        Files.createDirectories(done);
        Files.createDirectories(refused);
    }

    void done(Path file) throws IOException {
        move(file, free(done, name(file)));
    }

    /**
     * Puts a refused file away.
     *
     * @param report why, for the people who delivered it; is there before the file
     * @return where it lies now
     */
    Path refused(Path file, String report) throws IOException {
        Path target = free(refused, name(file));
        Files.writeString(refused.resolve(name(target) + ".bericht.txt"), report + "\n", StandardCharsets.UTF_8);
        move(file, target);
        return target;
    }

    private Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        String stamp = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
        for (int number = 1; Files.exists(target); number++) {
            target = folder.resolve(stamp + (number == 1 ? "" : "-" + number) + "-" + name);
        }
        return target;
    }

    /** On another file system it is copied first, under a name that nobody takes for the file. */
    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Path unfinished = target.resolveSibling("." + name(target) + ".part");
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
