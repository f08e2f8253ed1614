package org.pegel.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the tables of observations hold of many cells at once. */
class StoredRows {
    private static final String AT = " from unnest(?) as x(cell) join %s o on o.cell = x.cell";
    private static final String COUNTING = "select " + StoredRow.COLUMNS + AT.formatted("observation");
    private static final String HISTORY = "select " + StoredRow.COLUMNS + AT.formatted("observation_history");
    /** With "cell in (select …)" H2 compares each cell with each other. */
    private static final String EACH = "merge into observation o using unnest(?) as x(cell) on o.cell = x.cell ";

    private static final String CONFIRM = EACH + "when matched then update set confirmed = ?";
    private static final String REMOVE = EACH + "when matched then delete";

    private final JdbcTemplate template;

    StoredRows(JdbcTemplate template) {
        this.template = template;
    }

    /** What counts now, by cell. */
    Map<Long, StoredRow> counting(Collection<Long> cells) {
        Map<Long, StoredRow> rows = new HashMap<>();
        read(COUNTING, cells, row -> {
            StoredRow stored = StoredRow.read(row);
            rows.put(stored.cell(), stored);
        });
        return rows;
    }

    /** What no longer counts or never did, by cell. */
    Map<Long, List<StoredRow>> history(Collection<Long> cells) {
        Map<Long, List<StoredRow>> rows = new HashMap<>();
        read(HISTORY, cells, row -> {
            StoredRow stored = StoredRow.read(row);
            rows.computeIfAbsent(stored.cell(), first -> new ArrayList<>()).add(stored);
        });
        return rows;
    }

    private void read(String sql, Collection<Long> cells, RowCallbackHandler handler) {
        if (!cells.isEmpty()) {
            PreparedStatementCreator statement = connection -> {
                var prepared = connection.prepareStatement(sql);
                prepared.setArray(1, connection.createArrayOf("bigint", cells.toArray()));
                return prepared;
            };
            template.query(statement, handler);
        }
    }

    /** Notes that what counts was said again on a day. */
    void confirm(Collection<Long> cells, LocalDate day) {
        template.update(connection -> {
            var prepared = connection.prepareStatement(CONFIRM);
            prepared.setArray(1, connection.createArrayOf("bigint", cells.toArray()));
            prepared.setObject(2, day);
            return prepared;
        });
    }

    /** Takes away what counts. */
    void remove(Collection<Long> cells) {
        if (!cells.isEmpty()) {
            template.update(connection -> {
                var prepared = connection.prepareStatement(REMOVE);
                prepared.setArray(1, connection.createArrayOf("bigint", cells.toArray()));
                return prepared;
            });
        }
    }
}
