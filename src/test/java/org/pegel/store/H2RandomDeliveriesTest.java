package org.pegel.store;

import javax.sql.DataSource;

class H2RandomDeliveriesTest extends RandomDeliveriesContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
