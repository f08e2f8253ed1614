package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void aLockedFileIsRecognised() throws IOException {
        JdbcTemplate template = new JdbcTemplate(database());
        template.execute("create table t (n integer)");

        try (FileChannel file = FileChannel.open(folder.resolve("pegel.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Throwable failure = catchThrowable(() -> template.execute("select * from t"));

            assertThat(lock.isValid()).isTrue();
            assertThat(failure).isNotNull();
            assertThat(EmbeddedDatabase.isHeldByAnotherProcess(failure)).isTrue();
        }
    }

    @Test
    void otherFailuresAreNotMistakenForIt() {
        JdbcTemplate template = new JdbcTemplate(database());
        Throwable failure = catchThrowable(() -> template.execute("select * from nowhere"));

        assertThat(failure).hasRootCauseInstanceOf(SQLException.class);
        assertThat(EmbeddedDatabase.isHeldByAnotherProcess(failure)).isFalse();
        assertThat(EmbeddedDatabase.isHeldByAnotherProcess(new IllegalStateException("no")))
                .isFalse();
    }

    private DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("pegel"));
        return source;
    }
}
