package org.pegel.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class PostgresObservationStoreTest {
    @Nested
    class WhatIsReadBack extends WhatIsReadBackContract {
        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }

    @Nested
    class WhichValueCounts extends WhichValueCountsContract {
        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }

    @Nested
    class WhatADeliveryLeaves extends WhatADeliveryLeavesContract {
        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
