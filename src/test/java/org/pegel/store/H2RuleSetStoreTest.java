package org.pegel.store;

import javax.sql.DataSource;

class H2RuleSetStoreTest extends RuleSetStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
