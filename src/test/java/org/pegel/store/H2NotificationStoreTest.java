package org.pegel.store;

import javax.sql.DataSource;

class H2NotificationStoreTest extends NotificationStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
