package org.pegel.store;

import javax.sql.DataSource;

class PostgresVaultTest extends VaultContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
