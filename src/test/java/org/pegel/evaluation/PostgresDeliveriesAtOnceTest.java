package org.pegel.evaluation;

import javax.sql.DataSource;
import org.pegel.store.TestDatabases;

class PostgresDeliveriesAtOnceTest extends DeliveriesAtOnceContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }
}
