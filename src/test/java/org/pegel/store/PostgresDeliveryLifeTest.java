package org.pegel.store;

import javax.sql.DataSource;

class PostgresDeliveryLifeTest extends DeliveryLifeContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
