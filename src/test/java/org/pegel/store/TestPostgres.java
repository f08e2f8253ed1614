package org.pegel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL server for all tests of a JVM; a fresh database is a schema of its own, which is quick to remove. */
final class TestPostgres {
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String failure;

    private TestPostgres() {}

    static synchronized DataSource emptySchema(String name) {
        EmbeddedPostgres postgres = server();
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create schema " + name);
        return postgres.getDatabase(
                "postgres", "postgres", Map.of("currentSchema", name, "reWriteBatchedInserts", "true"));
    }

    /** The address of such a schema, user and password included, for an application that opens its own pool. */
    static synchronized String addressOf(String name) {
        return server().getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    }

    private static EmbeddedPostgres server() {
        if (server == null && failure == null) {
            try {
                // Each context that Spring keeps has a pool of its own.
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException | RuntimeException e) {
                failure = e.toString();
            }
        }
        if (server == null && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("PostgreSQL does not start, which CI must have: " + failure);
        }
        Assumptions.assumeTrue(server != null, () -> "PostgreSQL does not start here: " + failure);
        return Objects.requireNonNull(server);
    }
}
