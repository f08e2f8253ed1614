package org.pegel.store;

import javax.sql.DataSource;

class H2ObservationStoreUnderLoadTest extends ObservationStoreUnderLoadContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
