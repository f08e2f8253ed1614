package org.pegel.store;

import javax.sql.DataSource;

class H2VaultTest extends VaultContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
