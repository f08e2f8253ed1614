package org.pegel.evaluation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A process that takes an inbox in, with nothing around it, and says on standard output where it stands. It ends when
 * the inbox is empty. At each step it waits a moment, so that somebody who wants to kill it there can.
 */
public final class InboxProcess {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);

    /** What a line begins with that names a step. */
    static final String MARK = "at ";

    private static final long A_MOMENT = Duration.ofMillis(2).toNanos();
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private InboxProcess() {}

    /** Where it stands. */
    enum Step {
        STAGING,
        MERGING,
        COMMITTING,
        MOVING
    }

    /**
     * Takes in what lies in the inbox, as the service would.
     *
     * @param arguments folder of the rules, file of the database, folder of the inbox
     */
    public static void main(String[] arguments) throws IOException {
        DataSource database = new Watched(database(Path.of(arguments[1])));
        Path inbox = Path.of(arguments[2]);
        TownDesk desk = new TownDesk(Path.of(arguments[0]), database, CLOCK);
        Inbox looking = new Inbox(inbox, Duration.ZERO, desk.deliveries, CLOCK);
        RestingFiles left = new RestingFiles(inbox, Set.of("erledigt", "abgelehnt"), Duration.ZERO, CLOCK);
        looking.look();
        left.look();
        while (!left.look().isEmpty()) {
            looking.look();
        }
        System.exit(0);
    }

    /** As the service opens it. */
    static JdbcDataSource database(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;DB_CLOSE_DELAY=-1");
        return source;
    }

    private static void at(Step step) {
        try {
            OUT.write((MARK + step + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        LockSupport.parkNanos(A_MOMENT);
    }

    /** Tells the step by what is asked of the database. */
    private static final class Watched extends DelegatingDataSource {
        Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        boolean commits = method.getName().equals("commit");
                        if (commits) {
                            at(Step.COMMITTING);
                        } else if (method.getName().equals("prepareStatement")) {
                            watch((String) arguments[0]);
                        }
                        try {
                            Object result = method.invoke(connection, arguments);
                            if (commits) {
                                at(Step.MOVING);
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static void watch(String sql) {
            String start = sql.strip();
            if (start.startsWith("insert into staged (")) {
                at(Step.STAGING);
            } else if (start.startsWith("insert into observation_history")
                    || start.startsWith("merge into observation")) {
                at(Step.MERGING);
            }
        }
    }
}
