package org.pegel.store;

import javax.sql.DataSource;

class PostgresAlertStoreTest extends AlertStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
