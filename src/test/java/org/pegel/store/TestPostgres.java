package org.pegel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL server for all tests of a JVM; every fresh database is a copy of one with the schema. */
final class TestPostgres {
    private static final String TEMPLATE = "pegel_template";

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Exception failure;

    private TestPostgres() {}

    static synchronized DataSource freshDatabase(String name) {
        EmbeddedPostgres postgres = server();
        create(postgres, name, TEMPLATE);
        return database(postgres, name);
    }

    private static EmbeddedPostgres server() {
        if (server == null && failure == null) {
            try {
                server = start();
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        }
        if (server == null && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("PostgreSQL does not start, which CI must have", failure);
        }
        Assumptions.assumeTrue(server != null, () -> "PostgreSQL does not start here: " + failure);
        return java.util.Objects.requireNonNull(server);
    }

    private static EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder().start();
        create(started, TEMPLATE, "template1");
        TestDatabases.migrated(database(started, TEMPLATE));
        return started;
    }

    private static void create(EmbeddedPostgres postgres, String name, String template) {
        new JdbcTemplate(postgres.getPostgresDatabase())
                .execute("create database %s template %s".formatted(name, template));
    }

    private static DataSource database(EmbeddedPostgres postgres, String name) {
        return postgres.getDatabase("postgres", name, Map.of("reWriteBatchedInserts", "true"));
    }
}
