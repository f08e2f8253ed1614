package org.pegel.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps rows out of PostgreSQL's error messages: its driver would quote the row that failed, with numbers that may be
 * protected, and the message would be logged. For H2 see {@link SilentH2}.
 */
@Component
class SilentPostgres implements BeanPostProcessor {
    private static final String POSTGRES = "jdbc:postgresql:";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(POSTGRES)) {
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }
}
