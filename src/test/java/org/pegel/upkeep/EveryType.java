package org.pegel.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills every table there is with rows that are hard to keep: umlauts, emoji, long texts, doubles to the last bit, blanks. */
final class EveryType {
    private static final int ROWS = 40;
    private static final double[] DOUBLES = {
        0.1, -0.0, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, 123456789.12345679, 9007199254740992.0, -12.4
    };
    private static final String[] TEXTS = {
        "Schwabing – West",
        "äöüßÄÖÜ",
        "𝄞 👩‍👩‍👧 مرحبا",
        "",
        " ",
        "'; drop table series; --",
        "a\tb\nc\r\nd\\e",
        "\u00ad\u200f",
        "„x“"
    };

    private final Random random = new Random(7);
    private final Map<String, List<Object>> keys = new HashMap<>();

    private EveryType() {}

    static void fill(DataSource database) {
        new JdbcTemplate(database).execute((Connection connection) -> {
            EveryType filler = new EveryType();
            for (String table : Tables.all(connection)) {
                if (!table.equals("municipality")) {
                    filler.fill(connection, table);
                }
            }
            return null;
        });
    }

    private record Column(String name, int type, int size, boolean nullable, boolean numbered) {}

    private void fill(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection, table);
        Map<String, String> references = references(connection, table);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            for (int row = 1; row <= ROWS; row++) {
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    String parent = references.get(column.name());
                    Object value = parent == null
                            ? value(column, row)
                            : keys.get(parent).get(row - 1);
                    insert.setObject(i + 1, value);
                    keys.computeIfAbsent(table + "." + column.name(), key -> new ArrayList<>())
                            .add(value);
                }
                insert.executeUpdate();
            }
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getColumns(null, connection.getSchema(), table.toUpperCase(Locale.ROOT), null)) {
            while (found.next()) {
                columns.add(new Column(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getInt("DATA_TYPE"),
                        found.getInt("COLUMN_SIZE"),
                        found.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                        "YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static Map<String, String> references(Connection connection, String table) throws SQLException {
        Map<String, String> references = new HashMap<>();
        try (ResultSet found = connection
                .getMetaData()
                .getImportedKeys(null, connection.getSchema(), table.toUpperCase(Locale.ROOT))) {
            while (found.next()) {
                references.put(
                        found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        (found.getString("PKTABLE_NAME") + "." + found.getString("PKCOLUMN_NAME"))
                                .toLowerCase(Locale.ROOT));
            }
        }
        return references;
    }

    private @Nullable Object value(Column column, int row) {
        if (column.nullable() && row % 3 == 0) {
            return null;
        }
        return switch (column.type()) {
            case Types.DOUBLE, Types.FLOAT -> row < DOUBLES.length ? DOUBLES[row] : random.nextGaussian() * 1e5;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> row * 3;
            case Types.BIGINT -> ((long) row << 32) + row;
            case Types.BOOLEAN, Types.BIT -> row % 2 == 0;
            case Types.DATE -> LocalDate.of(1900, 1, 1).plusDays(row * 1234L);
            case Types.TIMESTAMP -> LocalDateTime.of(2026, 3, 29, 2, 30).plusNanos(row * 1000L);
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                OffsetDateTime.of(2026, 10, 25, 2, row, 1, 123456000 + row * 1000, ZoneOffset.ofHours(row % 5 - 2));
            default -> text(column, row);
        };
    }

    /** Begins with the number of the row, so that it is unique; a long one is only for columns without a limit. */
    private static String text(Column column, int row) {
        String text = row + TEXTS[row % TEXTS.length] + (column.size() > 100_000 ? "ä".repeat(20_000) : "");
        return text.length() <= column.size() ? text : text.substring(0, column.size());
    }
}
