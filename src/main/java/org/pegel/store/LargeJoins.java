package org.pegel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps PostgreSQL from joining a large delivery row by row. It plans by statistics, and about rows that were just
 * written it has none or wrong ones: taken for a few, 100,000 rows were compared with each of 5,000 series. H2 takes
 * what the keys offer and needs no advice.
 */
class LargeJoins {
    /** From here on reading a whole table once is cheaper than a bad plan. */
    private static final int LARGE = 1000;

    private final JdbcTemplate template;
    private final JdbcClient client;

    LargeJoins(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    /** Does the work, within a transaction, with hash joins where there are many staged rows. */
    <T> T on(StagedRange range, Supplier<T> work) {
        return count(range.parameters()) < LARGE ? work.get() : on(work);
    }

    /** Does the work, within a transaction, with hash joins. */
    <T> T on(Supplier<T> work) {
        if (!isPostgres()) {
            return work.get();
        }
        template.execute("set local enable_nestloop = off");
        T result = work.get();
        template.execute("set local enable_nestloop = on");
        return result;
    }

    private long count(Map<String, Object> range) {
        return client.sql("select count(*) from staged where line_no between :first and :last")
                .params(range)
                .query(Long.class)
                .single();
    }

    private boolean isPostgres() {
        ConnectionCallback<Boolean> product = LargeJoins::isPostgres;
        return Boolean.TRUE.equals(template.execute(product));
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
