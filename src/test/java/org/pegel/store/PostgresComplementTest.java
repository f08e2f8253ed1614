package org.pegel.store;

import javax.sql.DataSource;

class PostgresComplementTest extends ComplementContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
