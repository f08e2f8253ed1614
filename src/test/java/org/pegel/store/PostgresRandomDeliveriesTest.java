package org.pegel.store;

import javax.sql.DataSource;

class PostgresRandomDeliveriesTest extends RandomDeliveriesContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
