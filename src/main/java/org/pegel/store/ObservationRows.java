package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

/**
 * Rows to observations. One object for each query: rows of one series share their key; equal periods, ids and names of files
 * are one object.
 */
class ObservationRows {
    /** The columns, of tables called k (series), o (values) and f (sheets). */
    static final String COLUMNS =
            """
            k.indicator_id, k.district_id, k.group_id, o.period_id, o.val, o.numerator, o.denominator, o.quality,
            o.rounded_to, o.missing_reason, o.published, o.row_no, f.file_name, f.sheet_name, f.boundaries
            """;

    private final Map<String, Period> periods = new HashMap<>();
    private final Map<SeriesKey, SeriesKey> keys = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                key(row),
                periods.computeIfAbsent(row.getString("period_id"), ObservationRows::period),
                row.getObject("val", Double.class),
                row.getObject("numerator", Double.class),
                row.getObject("denominator", Double.class),
                Quality.valueOf(row.getString("quality")),
                row.getInt("rounded_to"),
                row.getString("missing_reason"),
                row.getObject("published", LocalDate.class),
                new Origin(
                        name(row.getString("file_name")),
                        nameOrNull(row.getString("sheet_name")),
                        row.getInt("row_no")),
                nameOrNull(row.getString("boundaries")));
    }

    private SeriesKey key(ResultSet row) throws SQLException {
        SeriesKey key =
                new SeriesKey(row.getString("indicator_id"), row.getString("district_id"), row.getString("group_id"));
        return keys.computeIfAbsent(
                key, first -> new SeriesKey(name(first.indicator()), name(first.district()), name(first.group())));
    }

    private String name(String text) {
        return names.computeIfAbsent(text, first -> first);
    }

    private @Nullable String nameOrNull(@Nullable String text) {
        return text == null ? null : name(text);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> new IllegalStateException("Stored period cannot be read: " + text));
    }
}
