package org.pegel.store;

import javax.sql.DataSource;

class PostgresNotificationStoreTest extends NotificationStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
