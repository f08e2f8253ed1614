package org.pegel.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.pegel.observation.Series;
import org.pegel.store.TestDatabases;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Series in a table of PostgreSQL, in the order of its key and analysed, with enough memory to sort in. */
final class PostgresSeries implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** In the last row of a series the running slope is the slope of all its values. */
    private static final String QUERY =
            """
            select count(*) filter (where val < review), count(*) filter (where val < action), count(*) filter (where slope < 0)
            from (
                select val, review, action, lead(val) over following is null as newest,
                    regr_slope(val, year) over following as slope
                from point join threshold using (indicator)
                window following as (partition by series order by year)
            ) as windowed
            where newest
            """;

    private final Connection connection;

    PostgresSeries(List<Series> all, double review) throws SQLException {
        connection = TestDatabases.postgres().getConnection();
        execute(
                """
                create table threshold (indicator varchar(20) primary key, review double precision, action double precision);
                create table point (series integer, indicator varchar(20), year integer, val double precision)
                """);
        copy(all);
        for (String indicator :
                all.stream().map(series -> series.key().indicator()).distinct().toList()) {
            execute("insert into threshold values ('%s', %s, %s)".formatted(indicator, review, LargeCity.ACTION));
        }
        execute("alter table point add primary key (series, year)");
        execute("vacuum analyze point");
        execute("analyze threshold");
        execute("set work_mem = '256MB'");
    }

    private void copy(List<Series> all) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy point from stdin");
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < all.size(); number++) {
            Series series = all.get(number);
            for (int i = 0; i < series.size(); i++) {
                text.append(number)
                        .append('\t')
                        .append(series.key().indicator())
                        .append('\t');
                text.append(series.period(i))
                        .append('\t')
                        .append(series.value(i))
                        .append('\n');
            }
            if (text.length() > BUFFER || number == all.size() - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many lie below their thresholds, and how many fall. */
    Counts count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new Counts(row.getInt(1), row.getInt(2), row.getInt(3));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What every way of judging must come to. */
    record Counts(int belowReview, int belowAction, int falling) {}
}
