package org.pegel.store;

import javax.sql.DataSource;

class H2ObservationStoreTest extends ObservationStoreContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
