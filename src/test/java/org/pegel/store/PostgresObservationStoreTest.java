package org.pegel.store;

import javax.sql.DataSource;

class PostgresObservationStoreTest extends ObservationStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
