package org.pegel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.pegel.observation.Observation;
import org.pegel.observation.SeriesKey;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The least that writing rows costs: into a table like Pegel's for values, from memory, in one transaction. */
final class PlainTable {
    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    /** A row that has a key already. */
    record KeyedRow(long cell, Observation observation) {}

    private PlainTable() {}

    /** Milliseconds for a batch insert. */
    static double insert(DataSource source, List<KeyedRow> rows) throws SQLException {
        try (Connection connection = prepared(source)) {
            long before = System.nanoTime();
            OffsetDateTime now = OffsetDateTime.parse("2026-06-30T08:00:00Z");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into plain values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                int waiting = 0;
                for (KeyedRow row : rows) {
                    fill(insert, row, now);
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            return Figures.millisecondsSince(before);
        }
    }

    private static void fill(PreparedStatement insert, KeyedRow row, OffsetDateTime now) throws SQLException {
        Observation observation = row.observation();
        insert.setLong(1, row.cell());
        insert.setString(2, observation.period().toString());
        insert.setObject(3, observation.value());
        insert.setObject(4, observation.numerator());
        insert.setObject(5, observation.denominator());
        insert.setString(6, observation.quality().name());
        insert.setInt(7, observation.roundedTo());
        insert.setString(8, observation.missingReason());
        insert.setObject(9, observation.published());
        insert.setObject(10, observation.published());
        insert.setObject(11, now);
        insert.setInt(12, 1);
        insert.setInt(13, 1);
        insert.setInt(14, observation.origin().row());
    }

    /** Milliseconds for COPY, PostgreSQL only. */
    static double copy(DataSource source, List<KeyedRow> rows) throws SQLException {
        try (Connection connection = prepared(source)) {
            long before = System.nanoTime();
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain from stdin");
            StringBuilder text = new StringBuilder();
            for (KeyedRow row : rows) {
                append(row, text);
                if (text.length() > BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
            connection.commit();
            return Figures.millisecondsSince(before);
        }
    }

    private static void append(KeyedRow row, StringBuilder text) {
        Observation observation = row.observation();
        text.append(row.cell()).append('\t').append(observation.period()).append('\t');
        text.append(observation.value()).append("\t\\N\t\\N\t").append(observation.quality());
        text.append("\t0\t\\N\t").append(observation.published()).append('\t').append(observation.published());
        text.append("\t2026-06-30T08:00:00Z\t1\t1\t")
                .append(observation.origin().row())
                .append('\n');
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** With an empty table. */
    private static Connection prepared(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists plain");
            statement.execute(
                    """
                    create table plain (cell bigint primary key, period_id varchar(30) not null,
                        val double precision, numerator double precision, denominator double precision,
                        quality varchar(20) not null, rounded_to integer not null, missing_reason varchar(1000),
                        published date not null, confirmed date not null,
                        recorded_from timestamp(6) with time zone not null, delivery_no integer not null,
                        sheet_no integer not null, row_no integer not null)
                    """);
        }
        connection.commit();
        return connection;
    }

    /** Gives rows keys in their order, as Pegel does. */
    static List<KeyedRow> keyed(List<Observation> observations) {
        var numbers = new java.util.HashMap<SeriesKey, Long>();
        return observations.stream()
                .map(observation -> new KeyedRow(
                        (numbers.computeIfAbsent(observation.key(), key -> (long) numbers.size() + 1) << Integer.SIZE)
                                + observation.period().start().getYear(),
                        observation))
                .toList();
    }
}
