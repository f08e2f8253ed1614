package org.pegel.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;

/** A backup that has been unpacked beside the database, and what is to be known of it. */
final class BackupFile implements AutoCloseable {
    private final Path folder;
    private final EmbeddedDatabase database;

    private BackupFile(Path folder, EmbeddedDatabase original) {
        this.folder = folder;
        this.database = new EmbeddedDatabase(folder.resolve("pegel"), original.user(), original.password());
    }

    /** Makes sure that a backup can be put back. */
    static void check(Path backup, Path near, EmbeddedDatabase original) throws IOException {
        unpack(backup, near, original).close();
    }

    /**
     * Unpacks a backup and reads all of it.
     *
     * @param near the folder in which it is unpacked, in one of its own
     * @param original the database it is one of: user and password come with the backup
     * @throws UnusableBackupException when it is none, is damaged, or is from a newer Pegel
     */
    static BackupFile unpack(Path backup, Path near, EmbeddedDatabase original) throws IOException {
        BackupFile unpacked = new BackupFile(Files.createTempDirectory(near, ".pegel-"), original);
        try {
            unpacked.copyFrom(backup);
            unpacked.check();
            return unpacked;
        } catch (SQLException damaged) {
            unpacked.close();
            throw new UnusableBackupException(
                    "Die Datenbank in der Sicherung lässt sich nicht lesen: " + damaged.getMessage());
        } catch (IOException | RuntimeException failed) {
            unpacked.close();
            throw failed;
        }
    }

    /** The unpacked database. */
    Path file() {
        return database.file();
    }

    /** Only one entry is taken, and under a name of our own. */
    private void copyFrom(Path backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            List<? extends ZipEntry> databases = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".mv.db"))
                    .toList();
            if (databases.size() != 1) {
                throw new UnusableBackupException("Die Datei enthält keine Datenbank von Pegel.");
            }
            try (InputStream content = zip.getInputStream(databases.get(0))) {
                Files.copy(content, database.file());
            }
        } catch (ZipException broken) {
            throw new UnusableBackupException("Die Datei ist keine Sicherung oder beschädigt.");
        }
    }

    private void check() throws SQLException {
        try {
            requireReadable();
            requireKnownSchema();
        } finally {
            shutDown();
        }
    }

    /** Closing the last connection is not enough where the database was told to stay open. */
    private void shutDown() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    private void requireReadable() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : Tables.all(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private void requireKnownSchema() throws SQLException {
        Login login = new Login(database.url(), database.user(), database.password());
        Flyway flyway = Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(login.migrations())
                .ignoreMigrationPatterns("*:pending")
                .load();
        try (Connection connection = database.connect()) {
            if (!Tables.all(connection).contains("delivery")) {
                throw new UnusableBackupException("Die Datei enthält keine Datenbank von Pegel.");
            }
        }
        MigrationInfo applied = flyway.info().current();
        if (applied != null && applied.getState().isResolved()) {
            ValidateResult result = flyway.validateWithResult();
            if (!result.validationSuccessful) {
                throw new UnusableBackupException(result.invalidMigrations.stream()
                        .map(wrong ->
                                "Stand " + wrong.version + " des Datenbankschemas ist ein anderer als der bekannte")
                        .collect(Collectors.joining("; ")));
            }
            return;
        }
        throw new UnusableBackupException(
                "Die Sicherung stammt von einem neueren Pegel (Datenbankschema %s). Nehmen Sie mindestens dessen Version."
                        .formatted(applied == null ? "unbekannt" : applied.getVersion()));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
