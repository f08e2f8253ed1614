package org.pegel.store;

import javax.sql.DataSource;

class H2ComplementTest extends ComplementContract {
    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
