package org.pegel.store;

import javax.sql.DataSource;

class PostgresObservationStoreUnderLoadTest extends ObservationStoreUnderLoadContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
