package org.pegel.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A backup that the running service makes. */
public final class AskedBackup {
    private static final Duration UNTIL_TAKEN = Duration.ofMinutes(1);
    private static final Duration UNTIL_DONE = Duration.ofMinutes(30);

    private AskedBackup() {}

    /**
     * Asks the service that has a database open, and waits until the backup is there.
     *
     * @throws UnusableBackupException when it could not be made
     */
    public static Path of(EmbeddedDatabase database) throws IOException {
        BackupDesk.Answer answer = new BackupDesk(database.folder())
                .ask(UNTIL_TAKEN, UNTIL_DONE)
                .orElseThrow(() -> new UnusableBackupException(
                        "Wer die Datenbank offen hat, antwortet nicht. Ist es ein Pegel (serve) dieser Version?"));
        Path backup = answer.backup();
        if (backup == null) {
            throw new UnusableBackupException("Der laufende Pegel konnte nicht sichern: " + answer.failure());
        }
        return backup;
    }
}
