package org.pegel.store;

import javax.sql.DataSource;

class H2AlertStoreTest extends AlertStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
