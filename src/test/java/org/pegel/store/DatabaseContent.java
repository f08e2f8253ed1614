package org.pegel.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything a database holds, as sorted lines. Numbers and ids that the database or chance gives are replaced by what they
 * stand for, so that two databases compare equal when they say the same.
 */
public final class DatabaseContent {
    private static final long LOW_BITS = 0xffff_ffffL;

    private final JdbcTemplate template;
    private final Map<Long, String> deliveries = new HashMap<>();
    private final Map<String, String> deliveryIds = new HashMap<>();
    private final Map<Long, String> series = new HashMap<>();

    private DatabaseContent(JdbcTemplate template) {
        this.template = template;
        template.query("select delivery_no, id, file_name from delivery", row -> {
            deliveries.put(row.getLong(1), row.getString(3));
            deliveryIds.put(row.getString(2), row.getString(3));
        });
        template.query("select id, indicator_id, district_id, group_id from series", row -> {
            series.put(row.getLong(1), row.getString(2) + "/" + row.getString(3) + "/" + row.getString(4));
        });
    }

    /** Every row of every table but Flyway's. */
    public static List<String> of(DataSource source) {
        DatabaseContent content = new DatabaseContent(new JdbcTemplate(source));
        List<String> lines = new ArrayList<>();
        content.tables().forEach(table -> content.add(table, lines));
        lines.sort(null);
        return lines;
    }

    /** Names of the deliveries, oldest first. */
    public static List<String> deliveries(DataSource source) {
        return new JdbcTemplate(source)
                .queryForList("select file_name from delivery order by delivery_no", String.class);
    }

    private List<String> tables() {
        return template.queryForList(
                """
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = lower(current_schema) and lower(table_name) <> 'flyway_schema_history'
                order by 1
                """,
                String.class);
    }

    private void add(String table, List<String> lines) {
        template.query("select * from " + table, row -> {
            lines.add(line(table, row));
        });
    }

    private String line(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!Set.of("seq", "series.id", table + ".seq")
                    .contains(table.equals("series") ? table + "." + column : column)) {
                line.append('|').append(column).append('=').append(meaning(column, row, i));
            }
        }
        return line.toString();
    }

    private String meaning(String column, ResultSet row, int i) throws SQLException {
        String text = row.getString(i);
        if (text == null) {
            return "";
        }
        return switch (column) {
            case "delivery_no" -> deliveries.get(row.getLong(i));
            case "series_id" -> series.get(row.getLong(i));
            case "cell" -> series.get(row.getLong(i) >> 32) + "@" + (row.getLong(i) & LOW_BITS);
            case "series_no", "line_no" -> deliveries.get(row.getLong(i) >> 32) + ":" + (row.getLong(i) & LOW_BITS);
            case "numbers" -> named(text);
            default -> deliveryIds.getOrDefault(text, text);
        };
    }

    /** A text that may speak of a delivery by its id. */
    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> delivery : deliveryIds.entrySet()) {
            named = named.replace(delivery.getKey(), delivery.getValue());
        }
        return named;
    }
}
