package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.MovableClock;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.rule.Severity;
import org.pegel.store.TestDatabases;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms' beans together: from an evaluation's event to the folder, by themselves. */
class WiringTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @TempDir
    private Path outbox;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Town.class, NotificationConfiguration.class, Owing.class);

    @Test
    void aMailLeavesAsSoonAsTheEvaluationIsCommitted() {
        running("pegel.mail.interval=1h").run(context -> {
            evaluate(context, false);

            await(() -> context.getBean(MailQueue.class).counts().sent() == 1);
            assertThat(files()).isEqualTo(1);
            assertThat(context.getBean(MailQueue.class).destination()).isEqualTo(outbox.toString());
            assertThat(context.getBean(MailQueue.class).counts().owed()).isZero();
            assertThat(context.getBean(MailQueue.class).counts().oldestOwed()).isNull();
        });
    }

    @Test
    void anEvaluationThatIsTakenBackOwesNothing() {
        running("pegel.mail.send=false").run(context -> {
            evaluate(context, true);

            assertThat(context.getBean(MailQueue.class).counts().owed()).isZero();
        });
    }

    @Test
    void whatWasOwedBeforeTheStartLeavesAfterIt() {
        DataSource database = TestDatabases.h2();
        on(database, "pegel.mail.send=false").run(context -> {
            evaluate(context, false);
            assertThat(context.getBean(MailQueue.class).counts().owed()).isEqualTo(1);
        });
        assertThat(outbox).isEmptyDirectory();

        on(database, "pegel.mail.interval=1h").run(context -> await(() -> files() == 1));
    }

    @Test
    void smtpWithoutAServerDoesNotStart() {
        running("pegel.mail.channel=smtp").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("pegel.mail.channel=smtp braucht einen Server: spring.mail.host ist nicht gesetzt"));
    }

    private ApplicationContextRunner running(String property) {
        return on(TestDatabases.h2(), property);
    }

    private ApplicationContextRunner on(DataSource database, String property) {
        return runner.withBean(DataSource.class, () -> database).withPropertyValues("pegel.outbox=" + outbox, property);
    }

    private static void evaluate(ApplicationContext context, boolean takeBack) {
        AlertChange change =
                SmallTown.change(Kind.OPENED, Severity.INFO, SmallTown.series("betreuung", "07"), Map.of());
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            TestDatabases.alerts(context.getBean(DataSource.class)).save(List.of(change));
            context.publishEvent(SmallTown.evaluation(change));
            if (takeBack) {
                status.setRollbackOnly();
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < deadline && !condition.getAsBoolean()) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.getAsBoolean()).as("within %s", LONGEST_WAIT).isTrue();
    }

    private long files() {
        try (var files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Town {
        @Bean
        Clock clock() {
            return new MovableClock(SmallTown.NOW);
        }

        @Bean
        Departments departments() {
            return SmallTown.DEPARTMENTS;
        }

        @Bean
        NotificationStore store(DataSource source) {
            return TestDatabases.notifications(source);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transaction(JdbcTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }
}
