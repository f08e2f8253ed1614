package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.observation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads series: as they count, as they were known on a day, as they would be with what waits for its release. */
class SeriesReader {
    private static final String COUNTING = "select " + ObservationRows.COLUMNS
            + """
            , o.confirmed, o.recorded_from, 9223372036854775807 as seq
            from series k join observation o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
            join delivery_sheet f on f.delivery_no = o.delivery_no and f.sheet_no = o.sheet_no
            where k.indicator_id in (:indicators)
            """;

    private static final String NO_LONGER_COUNTING = "select " + ObservationRows.COLUMNS
            + """
            , o.confirmed, o.recorded_from, o.seq
            from series k join observation_history o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
            join delivery_sheet f on f.delivery_no = o.delivery_no and f.sheet_no = o.sheet_no
            join delivery d on d.delivery_no = o.delivery_no and d.state = 'RELEASED'
            where k.indicator_id in (:indicators)
            """;

    /** What waits will be recorded after everything else. */
    private static final String WAITING = "select " + ObservationRows.COLUMNS
            + """
            , o.published as confirmed, timestamp with time zone '9999-12-31 00:00:00+00:00' as recorded_from,
            k.delivery_no as seq
            from staged o join staged_series k on k.series_no = o.series_no
            join delivery d on d.delivery_no = k.delivery_no
            join delivery_sheet f on f.delivery_no = k.delivery_no and f.sheet_no = o.sheet_no
            where d.id = :delivery and d.state in ('RECEIVED', 'CHECKED', 'EMBARGOED') and k.indicator_id in (:indicators)
            """;

    /** Rows on their way at a time, so that PostgreSQL's driver does not hold all of them. */
    private static final int FETCHED = 1000;

    /** H2 compares each series with one district of a list after the other: beyond so many, reading all is faster. */
    private static final int MOST_DISTRICTS_IN_SQL = 50;

    private final JdbcClient client;

    SeriesReader(JdbcClient client) {
        this.client = client;
    }

    /**
     * @param districts absent for all
     * @param knownOn only what was published on or before this day; absent for what counts now
     */
    List<Series> released(
            Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
        if (knownOn == null) {
            return read(COUNTING + in(districts), indicators, districts, LocalDate.MAX);
        }
        String cut = in(districts) + " and o.published <= :day ";
        return read(COUNTING + cut + "union all " + NO_LONGER_COUNTING + cut, indicators, districts, knownOn);
    }

    List<Series> preview(Collection<String> indicators, @Nullable Collection<String> districts, String delivery) {
        String sql = COUNTING + in(districts) + "union all " + WAITING + in(districts);
        return read(sql, indicators, districts, LocalDate.MAX, delivery);
    }

    /** Everything that was ever said and released, one statement after the other. */
    void statements(Collection<String> indicators, Consumer<Statement> reader) {
        if (indicators.isEmpty()) {
            return;
        }
        ObservationRows rows = new ObservationRows();
        client.sql(COUNTING + "union all " + NO_LONGER_COUNTING)
                .withFetchSize(FETCHED)
                .param("indicators", indicators)
                .query(row -> {
                    reader.accept(statement(rows, row));
                });
    }

    /** What a waiting delivery holds, one row after the other. */
    void waiting(String delivery, Consumer<Observation> consumer) {
        ObservationRows rows = new ObservationRows();
        String sql = "select " + ObservationRows.COLUMNS
                + """
                from staged o join staged_series k on k.series_no = o.series_no
                join delivery_sheet f on f.delivery_no = k.delivery_no and f.sheet_no = o.sheet_no
                join delivery d on d.delivery_no = k.delivery_no
                where d.id = :delivery
                order by k.indicator_id, k.district_id, k.group_id
                """;
        client.sql(sql).withFetchSize(FETCHED).param("delivery", delivery).query(row -> {
            consumer.accept(rows.observation(row));
        });
    }

    private static String in(@Nullable Collection<String> districts) {
        return districts == null || districts.size() > MOST_DISTRICTS_IN_SQL
                ? ""
                : "and k.district_id in (:districts) ";
    }

    private List<Series> read(
            String sql, Collection<String> indicators, @Nullable Collection<String> districts, LocalDate day) {
        return read(sql, indicators, districts, day, "");
    }

    private List<Series> read(
            String sql,
            Collection<String> indicators,
            @Nullable Collection<String> districts,
            LocalDate day,
            String delivery) {
        if (indicators.isEmpty() || (districts != null && districts.isEmpty())) {
            return List.of();
        }
        Map<String, Object> parameters =
                new HashMap<>(Map.of("indicators", indicators, "day", day, "delivery", delivery));
        if (districts != null) {
            parameters.put("districts", districts);
        }
        Set<String> asked = districts == null ? null : Set.copyOf(districts);
        ObservationRows rows = new ObservationRows();
        StrongestStatements strongest = new StrongestStatements(day);
        client.sql(sql).params(parameters).query(row -> {
            if (asked == null || asked.contains(row.getString("district_id"))) {
                strongest.add(statement(rows, row));
            }
        });
        return strongest.series();
    }

    private static Statement statement(ObservationRows rows, ResultSet row) throws SQLException {
        return new Statement(
                rows.observation(row),
                row.getObject("confirmed", LocalDate.class),
                row.getObject("recorded_from", OffsetDateTime.class),
                row.getLong("seq"));
    }
}
