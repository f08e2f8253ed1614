package org.pegel.upkeep;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Puts a backup back. */
public final class Restore {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Restore() {}

    /**
     * Puts a backup in the place of a database that nobody has open. At every moment there is a whole database.
     *
     * @return where the replaced database lies now, beside the new one; absent when there was none
     * @throws UnusableBackupException when the backup is damaged or from a newer Pegel; nothing is changed then
     */
    public static @Nullable Path run(Path backup, EmbeddedDatabase database, Clock clock) throws IOException {
        Files.createDirectories(database.folder());
        try (BackupFile unpacked = BackupFile.unpack(backup, database.folder(), database)) {
            Path kept = database.exists() ? keep(database, clock) : null;
            Files.move(
                    unpacked.file(),
                    database.file(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return kept;
        }
    }

    /** Under a second name first: were it moved away, a Pegel started in between would begin with nothing. */
    private static Path keep(EmbeddedDatabase database, Clock clock) throws IOException {
        String stamp = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
        Path kept = database.folder().resolve("pegel-ersetzt-" + stamp + ".mv.db");
        for (int number = 2; Files.exists(kept); number++) {
            kept = database.folder().resolve("pegel-ersetzt-" + stamp + "-" + number + ".mv.db");
        }
        try {
            return Files.createLink(kept, database.file());
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            return Files.copy(database.file(), kept);
        }
    }
}
