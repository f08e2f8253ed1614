package org.pegel.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Moves Pegel to another database, usually from the embedded one to PostgreSQL. The old one stays as it is. */
public final class DatabaseMove {
    private DatabaseMove() {}

    /**
     * Moves everything to a database that is empty, or that Pegel has made its tables in and nothing else.
     *
     * @param progress is told the name of each table when its turn comes
     * @throws MoveRefusedException when the target is not empty or of another version; it is then as before
     */
    public static Move.Moved run(Login from, Login to, Consumer<String> progress) throws SQLException {
        try (Connection source = from.connect();
                Connection target = to.connect()) {
            migrate(from, "Die Datenbank, aus der umgezogen wird,");
            migrate(to, "Die Datenbank, in die umgezogen wird,");
            requireEmpty(target);
            return Move.all(source, target, progress);
        }
    }

    private static void migrate(Login login, String which) {
        try {
            Flyway flyway = flyway(login);
            MigrationInfo current = flyway.info().current();
            if (current != null && !current.getState().isResolved()) {
                throw new MoveRefusedException(which + " gehört zu einem neueren Pegel.");
            }
            flyway.migrate();
        } catch (FlywayException wrong) {
            throw new MoveRefusedException(
                    which + " ist weder leer noch von dieser Version von Pegel: " + wrong.getMessage());
        }
    }

    private static Flyway flyway(Login login) {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(login.migrations())
                .load();
    }

    private static void requireEmpty(Connection target) throws SQLException {
        Map<String, Long> found = counts(target);
        Map<String, Long> fresh = freshCounts();
        for (Map.Entry<String, Long> table : found.entrySet()) {
            if (table.getValue() > fresh.getOrDefault(table.getKey(), 0L)) {
                throw new MoveRefusedException(
                        "Die Datenbank, in die umgezogen wird, ist nicht leer: Die Tabelle %s hat %d Zeilen."
                                .formatted(table.getKey(), table.getValue()));
            }
        }
    }

    /** What the migrations themselves put into the tables. */
    private static Map<String, Long> freshCounts() throws SQLException {
        Login memory = new Login("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        try (Connection connection = memory.connect()) {
            flyway(memory).migrate();
            return counts(connection);
        }
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : Tables.all(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                counts.put(table, row.getLong(1));
            }
        }
        return counts;
    }
}
