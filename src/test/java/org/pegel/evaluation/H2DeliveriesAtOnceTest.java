package org.pegel.evaluation;

import javax.sql.DataSource;
import org.pegel.store.TestDatabases;

class H2DeliveriesAtOnceTest extends DeliveriesAtOnceContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
