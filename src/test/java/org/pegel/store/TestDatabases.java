package org.pegel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.pegel.alert.AlertStore;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.KnownContents;
import org.pegel.notification.NotificationStore;
import org.pegel.observation.Complement;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Vault;
import org.pegel.release.RuleSetStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Fresh databases with the schema of the product, and stores on them. Transactions of a store are its own. */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** An empty H2 database in memory; it lasts as long as the JVM. */
    public static DataSource h2() {
        DataSource source = emptyH2();
        JdbcTemplate template = new JdbcTemplate(source);
        Schema.SCRIPT.forEach(template::execute);
        return source;
    }

    private static DataSource emptyH2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:test%d;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000".formatted(COUNT.incrementAndGet()));
        return source;
    }

    /** What the migrations leave: replaying it is ten times faster than migrating. */
    private static final class Schema {
        static final List<String> SCRIPT =
                new JdbcTemplate(migrated(emptyH2())).queryForList("script nosettings", String.class);
    }

    /** An empty PostgreSQL database. Where PostgreSQL cannot start the test is skipped; with CI=true it fails. */
    public static DataSource postgres() {
        return migrated(TestPostgres.emptySchema("test" + COUNT.incrementAndGet()));
    }

    /** The address of an empty PostgreSQL schema that an application may migrate itself; else as {@link #postgres()}. */
    public static String postgresAddress() {
        String schema = "test" + COUNT.incrementAndGet();
        TestPostgres.emptySchema(schema);
        return TestPostgres.addressOf(schema);
    }

    /** With the schema of the product. */
    public static DataSource migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("db/migration", "db/" + vendor(source))
                .load()
                .migrate();
        return source;
    }

    private static String vendor(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A store on a database of {@link #h2()} or {@link #postgres()}. */
    public static ObservationStore observations(DataSource source, Clock clock) {
        return observations(source, clock, Complement.NONE);
    }

    /** The same, hiding further cells. */
    public static ObservationStore observations(DataSource source, Clock clock, Complement complement) {
        return new JdbcObservationStore(
                new JdbcTemplate(source), new JdbcTransactionManager(source), clock, complement);
    }

    /** What is under protection in such a database. */
    public static Vault vault(DataSource source) {
        return new JdbcVault(new JdbcTemplate(source));
    }

    /** What is remembered of deliveries on such a database. */
    public static DeliveryRecords deliveryRecords(DataSource source) {
        return new JdbcDeliveryRecords(new JdbcTemplate(source));
    }

    /** A store of owed mails on such a database. */
    public static NotificationStore notifications(DataSource source) {
        return new JdbcNotificationStore(new JdbcTemplate(source));
    }

    /** A store of alerts on such a database. */
    public static AlertStore alerts(DataSource source) {
        return new JdbcAlertStore(new JdbcTemplate(source), JsonMapper.shared());
    }

    /** A store of evaluations on such a database. */
    public static EvaluationStore evaluations(DataSource source) {
        return new JdbcEvaluationStore(new JdbcTemplate(source));
    }

    /** Versions of the rules on such a database. */
    public static RuleSetStore ruleSets(DataSource source) {
        return new JdbcRuleSetStore(new JdbcTemplate(source));
    }

    /** Known contents on such a database. */
    public static KnownContents knownContents(DataSource source) {
        return new JdbcKnownContents(new JdbcTemplate(source));
    }
}
