package org.pegel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps PostgreSQL from joining a large delivery row by row. It plans by statistics, and about rows that were just
 * written it has none or wrong ones: taken for a few, 100,000 rows were compared with each of 5,000 series. H2 takes
 * what the keys offer and needs no advice.
 */
class LargeJoins {
    private final JdbcTemplate template;

    LargeJoins(JdbcTemplate template) {
        this.template = template;
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

    private boolean isPostgres() {
        ConnectionCallback<Boolean> product = LargeJoins::isPostgres;
        return Boolean.TRUE.equals(template.execute(product));
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
