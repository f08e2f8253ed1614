package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.catalogue.Period;
import org.pegel.observation.ProtectedCell;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The protected numbers in the database. */
@Repository
class JdbcVault implements Vault {

    /** Weakest statement first. Only cells that count as confidential now. */
    private static final String CELLS =
            """
            select p.indicator_id, p.district_id, p.group_id, p.period_id, p.val, p.numerator, p.denominator,
                p.published, d.id as delivery_id
            from protected_number p
            join delivery d on d.delivery_no = p.delivery_no
            join series k on k.indicator_id = p.indicator_id and k.district_id = p.district_id
                and k.group_id = p.group_id
            join observation o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
                and o.period_id = p.period_id
            where p.indicator_id in (:indicators) and d.state = 'RELEASED' and d.effect_at is not null
                and o.quality = 'CONFIDENTIAL'
            order by p.indicator_id, p.district_id, p.group_id, p.period_id, p.published, d.effect_at, d.delivery_no
            """;

    private final JdbcClient client;

    JdbcVault(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    @Override
    public List<ProtectedCell> protectedCells(Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        Map<Cell, ProtectedCell> strongest = new LinkedHashMap<>();
        client.sql(CELLS)
                .param("indicators", indicators)
                .query(JdbcVault::cell)
                .list()
                .forEach(cell -> strongest.put(new Cell(cell.key(), cell.period()), cell));
        return List.copyOf(strongest.values());
    }

    private record Cell(SeriesKey key, Period period) {}

    private static ProtectedCell cell(ResultSet row, int number) throws SQLException {
        return new ProtectedCell(
                new SeriesKey(row.getString("indicator_id"), row.getString("district_id"), row.getString("group_id")),
                Period.parse(row.getString("period_id")).orElseThrow(),
                new ProtectedNumbers(
                        row.getObject("val", Double.class),
                        row.getObject("numerator", Double.class),
                        row.getObject("denominator", Double.class)),
                row.getObject("published", java.time.LocalDate.class),
                row.getString("delivery_id"));
    }
}
