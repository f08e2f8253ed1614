package org.pegel.store;

import javax.sql.DataSource;

class H2DeliveryLifeTest extends DeliveryLifeContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
