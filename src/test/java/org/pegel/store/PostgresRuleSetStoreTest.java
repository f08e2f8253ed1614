package org.pegel.store;

import javax.sql.DataSource;

class PostgresRuleSetStoreTest extends RuleSetStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
