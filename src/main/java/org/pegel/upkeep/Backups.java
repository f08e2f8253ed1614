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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes backups into a folder: each one moment of the database, made while others write, opened and read once. */
public final class Backups {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final Pattern NAME = Pattern.compile("pegel-\\d{8}-\\d{4}(-\\d+)?\\.zip");

    private final Path folder;
    private final Clock clock;

    public Backups(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * Makes a backup of a database that this process has open.
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
            BackupFile.check(unfinished, folder);
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Makes a backup of a database that nobody has open. */
    public Path write(EmbeddedDatabase database) throws SQLException, IOException {
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
        List<Path> backups = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .forEach(backups::add);
        }
        backups.sort(Comparator.comparing(Backups::order));
        List<Path> old = backups.subList(0, Math.max(0, backups.size() - count));
        for (Path backup : old) {
            Files.delete(backup);
        }
        return old;
    }

    /** Of several in one minute the second has a number after the first; none sorts before one. */
    private static String order(Path backup) {
        String name = String.valueOf(backup.getFileName()).replace(".zip", "");
        String[] parts = name.split("-");
        String number = parts.length > 3 ? parts[3] : "1";
        return parts[1] + parts[2] + "0".repeat(Math.max(0, 6 - number.length())) + number;
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
