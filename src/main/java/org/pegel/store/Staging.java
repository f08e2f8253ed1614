package org.pegel.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Origin;
import org.pegel.observation.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the candidates of one delivery beside the data, in batches. Memory grows with its series, not its rows. */
class Staging implements Sink {
    private static final int BATCH = 1000;

    private record Sheet(String file, @Nullable String name) {}

    private record Line(int series, int number, int sheet, Observation observation) {}

    private final JdbcTemplate template;
    private final int delivery;
    private final Map<SeriesKey, Integer> series = new HashMap<>();
    private final Map<Sheet, Integer> sheets = new HashMap<>();
    private final List<Object[]> newSeries = new ArrayList<>();
    private final List<Object[]> newSheets = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>(BATCH);
    private int count;

    Staging(JdbcTemplate template, int delivery) {
        this.template = template;
        this.delivery = delivery;
    }

    @Override
    public void accept(Observation observation) {
        lines.add(new Line(seriesNo(observation.key()), ++count, sheetNo(observation.origin()), observation));
        if (lines.size() == BATCH) {
            flush();
        }
    }

    private int seriesNo(SeriesKey key) {
        return series.computeIfAbsent(key, added -> {
            int number = series.size() + 1;
            newSeries.add(new Object[] {delivery, number, added.indicator(), added.district(), added.group()});
            return number;
        });
    }

    private int sheetNo(Origin origin) {
        return sheets.computeIfAbsent(new Sheet(origin.file(), origin.sheet()), added -> {
            int number = sheets.size() + 1;
            newSheets.add(new Object[] {delivery, number, added.file(), added.name()});
            return number;
        });
    }

    /** Writes what is still held back; to be called once after the last candidate. */
    void flush() {
        insert(
                "insert into delivery_sheet (delivery_no, sheet_no, file_name, sheet_name) values (?, ?, ?, ?)",
                newSheets);
        insert(
                "insert into staged_series (delivery_no, series_no, indicator_id, district_id, group_id)"
                        + " values (?, ?, ?, ?, ?)",
                newSeries);
        if (!lines.isEmpty()) {
            template.batchUpdate(
                    """
                    insert into staged (delivery_no, series_no, period_id, line_no, val, numerator, denominator, quality,
                                        rounded_to, missing_reason, published, sheet_no, row_no)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    lines,
                    lines.size(),
                    this::fill);
            lines.clear();
        }
    }

    private void insert(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            template.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    private void fill(PreparedStatement statement, Line line) throws SQLException {
        Observation observation = line.observation();
        statement.setInt(1, delivery);
        statement.setInt(2, line.series());
        statement.setString(3, observation.period().toString());
        statement.setInt(4, line.number());
        statement.setObject(5, observation.value(), Types.DOUBLE);
        statement.setObject(6, observation.numerator(), Types.DOUBLE);
        statement.setObject(7, observation.denominator(), Types.DOUBLE);
        statement.setString(8, observation.quality().name());
        statement.setInt(9, observation.roundedTo());
        statement.setString(10, observation.missingReason());
        statement.setObject(11, observation.published());
        statement.setInt(12, line.sheet());
        statement.setInt(13, observation.origin().row());
    }
}
