package org.pegel.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class H2ObservationStoreTest {
    @Nested
    class WhatIsReadBack extends WhatIsReadBackContract {
        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class WhichValueCounts extends WhichValueCountsContract {
        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class WhatADeliveryLeaves extends WhatADeliveryLeavesContract {
        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }
}
