package org.pegel.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An H2 database in a file.
 *
 * @param location folder and name, without the ending
 * @param user who opens it
 * @param password with which password
 */
public record EmbeddedDatabase(Path location, String user, String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "file:";
    private static final String ENDING = ".mv.db";
    private static final int ALREADY_OPEN = 90020;

    /**
     * The database that a service is configured with.
     *
     * @return empty when it is none in a file
     */
    public static Optional<EmbeddedDatabase> of(String url, String user, String password) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        String place = url.substring(H2.length()).split(";", 2)[0];
        boolean elsewhere = place.startsWith("mem:")
                || place.startsWith("tcp:")
                || place.startsWith("ssl:")
                || place.startsWith("zip:")
                || place.startsWith("nio");
        if (elsewhere) {
            return Optional.empty();
        }
        String path = place.startsWith(FILE) ? place.substring(FILE.length()) : place;
        String home = path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
        return Optional.of(new EmbeddedDatabase(Path.of(home).toAbsolutePath().normalize(), user, password));
    }

    /** The file that holds it. */
    public Path file() {
        return location.resolveSibling(location.getFileName() + ENDING);
    }

    /** The folder it lies in. */
    public Path folder() {
        Path parent = location.getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    public boolean exists() {
        return Files.exists(file());
    }

    /** Whether another process has it open. */
    public boolean isInUse() {
        try (Connection connection = connect()) {
            return connection == null;
        } catch (SQLException failed) {
            return failed.getErrorCode() == ALREADY_OPEN;
        }
    }

    /** Opens it; never makes a new one. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    /** For those who open connections themselves. */
    String url() {
        return H2 + FILE + location + ";IFEXISTS=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    }

    @Override
    public String toString() {
        return file().toString();
    }
}
