package org.pegel.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes backups into a folder: each one moment of the database, made while others write, opened and read once. */
public final class Backups {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final Pattern NAME = Pattern.compile("pegel-(\\d{8}-\\d{4})(?:-(\\d+))?\\.zip");

    private final EmbeddedDatabase database;
    private final Path folder;
    private final Clock clock;

    /** @param folder where the backups go; need not exist */
    public Backups(EmbeddedDatabase database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * Makes a backup while this process has the database open.
     *
     * @return the backup
     * @throws UnusableBackupException when what was written cannot be read back
     */
    Path write(Connection connection) throws SQLException, IOException {
        Files.createDirectories(folder);
        Path target = free();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            try (Statement statement = connection.createStatement()) {
                statement.execute("backup to '" + unfinished.toString().replace("'", "''") + "'");
            }
            forOwnerOnly(unfinished);
            BackupFile.check(unfinished, folder, database);
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Makes a backup while nobody has the database open. */
    public Path write() throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            return write(connection);
        }
    }

    /**
     * Deletes all backups of a folder but the newest. Other files stay.
     *
     * @return those that were deleted, oldest first
     */
    public static List<Path> keepNewest(Path folder, int count) throws IOException {
        SortedMap<Age, Path> backups = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> Age.of(file).ifPresent(age -> backups.put(age, file)));
        }
        List<Path> oldestFirst = List.copyOf(backups.values());
        List<Path> old = oldestFirst.subList(0, Math.max(0, oldestFirst.size() - count));
        for (Path backup : old) {
            Files.delete(backup);
        }
        return old;
    }

    /** Of several in one minute the second has a number after the first; none sorts before one. */
    private record Age(String stamp, int number) implements Comparable<Age> {
        static Optional<Age> of(Path file) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (!name.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Age(name.group(1), name.group(2) == null ? 1 : Integer.parseInt(name.group(2))));
        }

        @Override
        public int compareTo(Age other) {
            return Comparator.comparing(Age::stamp).thenComparing(Age::number).compare(this, other);
        }
    }

    private Path free() {
        String stamp = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
        Path target = folder.resolve("pegel-" + stamp + ".zip");
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve("pegel-" + stamp + "-" + number + ".zip");
        }
        return target;
    }

    /** It holds everything, also what only the statistics office may see. */
    private static void forOwnerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
