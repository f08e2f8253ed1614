package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class PostgresObservationStoreUnderLoadTest extends ObservationStoreUnderLoadContract {
    @Override
    DataSource database() {
        return TestDatabases.postgres();
    }

    /** Cells of many series fall on the same hash; a hash table of 100,000 cells once took two minutes to fill. */
    @Test
    void aWithdrawalMakesNoCellsDistinctByTheirHash() {
        List<String> plan = new NamedParameterJdbcTemplate(TestDatabases.postgres())
                .queryForList("explain " + WithdrawalSql.CHOOSE, Map.of("delivery", 1), String.class);

        assertThat(plan)
                .anyMatch(line -> line.contains("WindowAgg"))
                .noneMatch(line -> line.contains("HashAggregate") || line.contains("Unique"));
    }
}
