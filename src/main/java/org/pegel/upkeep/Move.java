package org.pegel.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.upkeep.TableContent.Sum;

/**
 * Copies everything from one database to another that has the same tables and nothing in them: in one transaction, table
 * by table, with the memory of a batch. What arrived is read back and compared before it is committed.
 */
public final class Move {
    private static final int BATCH = 1000;

    private final Connection from;
    private final Connection to;
    private final Consumer<String> progress;

    private Move(Connection from, Connection to, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * What was moved.
     *
     * @param rows number of rows of each table
     */
    public record Moved(Map<String, Long> rows) {
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Moves everything.
     *
     * @param progress is told the name of each table when its turn comes
     * @throws MoveRefusedException when the databases do not fit; then, and after any other error, the target is as before
     */
    static Moved all(Connection from, Connection to, Consumer<String> progress) throws SQLException {
        from.setAutoCommit(false);
        to.setAutoCommit(false);
        try {
            Moved moved = new Move(from, to, progress).run();
            to.commit();
            return moved;
        } catch (SQLException | RuntimeException failed) {
            to.rollback();
            throw failed;
        } finally {
            from.rollback();
        }
    }

    private Moved run() throws SQLException {
        List<String> tables = Tables.all(to);
        requireSameTables(tables);
        empty(tables);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables) {
            progress.accept(table);
            Sum copied = copy(table);
            requireArrived(table, copied);
            goOnCounting(table);
            rows.put(table, copied.rows());
        }
        return new Moved(rows);
    }

    private void requireSameTables(List<String> tables) throws SQLException {
        Set<String> here = Set.copyOf(Tables.all(from));
        if (!here.equals(Set.copyOf(tables))) {
            throw new MoveRefusedException("Die beiden Datenbanken haben nicht dieselben Tabellen: %s und %s"
                    .formatted(
                            here.stream().sorted().toList(),
                            tables.stream().sorted().toList()));
        }
        for (String table : tables) {
            Set<String> columns = Tables.columns(from, table).keySet();
            if (!columns.equals(Tables.columns(to, table).keySet())) {
                throw new MoveRefusedException(
                        "Die Tabelle %s hat in den beiden Datenbanken nicht dieselben Spalten".formatted(table));
            }
        }
    }

    /** The target has been found without content; what migrations put into it comes from the source too. */
    private void empty(List<String> tables) throws SQLException {
        List<String> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        try (Statement statement = to.createStatement()) {
            for (String table : childrenFirst) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private Sum copy(String table) throws SQLException {
        List<String> columns = List.copyOf(Tables.columns(from, table).keySet());
        String names = String.join(", ", columns);
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        TableContent content = new TableContent();
        try (Statement reading = streaming(from);
                ResultSet rows = reading.executeQuery("select " + names + " from " + table);
                PreparedStatement writing =
                        to.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            int held = 0;
            while (rows.next()) {
                bind(writing, content.read(rows));
                writing.addBatch();
                if (++held == BATCH) {
                    writing.executeBatch();
                    held = 0;
                }
            }
            writing.executeBatch();
        }
        return content.sum();
    }

    private static void bind(PreparedStatement writing, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            writing.setObject(i + 1, values[i]);
        }
    }

    private void requireArrived(String table, Sum copied) throws SQLException {
        String names = String.join(", ", Tables.columns(from, table).keySet());
        TableContent arrived = new TableContent();
        try (Statement reading = streaming(to);
                ResultSet rows = reading.executeQuery("select " + names + " from " + table)) {
            while (rows.next()) {
                arrived.read(rows);
            }
        }
        if (!arrived.sum().equals(copied)) {
            throw new MoveRefusedException(
                    "Von der Tabelle %s ist anderes angekommen als abgeschickt wurde: %s statt %s"
                            .formatted(table, arrived.sum(), copied));
        }
    }

    /** What the target numbers itself goes on after the highest number there is. */
    private void goOnCounting(String table) throws SQLException {
        for (Map.Entry<String, Boolean> column : Tables.columns(to, table).entrySet()) {
            if (!column.getValue()) {
                continue;
            }
            try (Statement statement = to.createStatement()) {
                long highest;
                try (ResultSet row = statement.executeQuery("select max(" + column.getKey() + ") from " + table)) {
                    row.next();
                    highest = row.getLong(1);
                }
                statement.execute("alter table %s alter column %s restart with %d"
                        .formatted(table, column.getKey(), highest + 1));
            }
        }
    }

    /** Neither driver then holds more than a batch of rows. */
    private static Statement streaming(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            statement.execute("set lazy_query_execution 1");
        }
        statement.setFetchSize(BATCH);
        return statement;
    }
}
