package org.pegel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Keeps rows out of H2's error messages: where a row violates a key H2 quotes it, and where a value does not fit a column it
 * quotes the value, with numbers that may be protected, and the message would be logged.
 */
@Component
class SilentH2 implements BeanPostProcessor {
    private static final String H2 = "jdbc:h2:";

    /** The classes of SQL states whose messages quote a value, or a row after the name of its key. */
    private static final String BAD_VALUE = "22";

    private static final String BAD_ROW = "23";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JdbcTemplate template
                && template.getDataSource() instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(H2)) {
            silence(template);
        }
        return bean;
    }

    static void silence(JdbcTemplate template) {
        template.setExceptionTranslator(new Masking(template.getExceptionTranslator()));
    }

    /** Without the numbers that H2 quotes; what the constraint or column is called stays. */
    private record Masking(SQLExceptionTranslator translator) implements SQLExceptionTranslator {
        @Override
        public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failed) {
            return translator.translate(task, sql, masked(failed));
        }

        private static SQLException masked(SQLException failed) {
            String message = String.valueOf(failed.getMessage());
            String state = String.valueOf(failed.getSQLState());
            if (!state.startsWith(BAD_VALUE) && !state.startsWith(BAD_ROW)) {
                return failed;
            }
            String kept = state.startsWith(BAD_VALUE) ? before(message, "\"") : before(message, " (");
            SQLException silent = new SQLException(kept + " …", failed.getSQLState(), failed.getErrorCode());
            silent.setStackTrace(failed.getStackTrace());
            return silent;
        }

        private static String before(String text, String end) {
            int at = text.indexOf(end);
            return at < 0 ? text : text.substring(0, at);
        }
    }
}
