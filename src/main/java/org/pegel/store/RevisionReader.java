package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pegel.observation.Revision;
import org.pegel.observation.SeriesKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads everything that was ever released for one series. */
class RevisionReader {
    private static final String TABLES =
            """
            join delivery_sheet f on f.delivery_no = o.delivery_no and f.sheet_no = o.sheet_no
            join delivery d on d.delivery_no = o.delivery_no
            where k.indicator_id = :indicator and k.district_id = :district and k.group_id = :group
            """;

    private static final String ALL = "select " + ObservationRows.COLUMNS
            + """
            , o.recorded_from, o.recorded_to, o.seq, d.id
            from series k join observation_history o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
            """
            + TABLES + "and not o.repeated union all select " + ObservationRows.COLUMNS
            + """
            , o.recorded_from, cast(null as timestamp(6) with time zone), 9223372036854775807, d.id
            from series k join observation o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
            """
            + TABLES + "order by seq";

    private static final Comparator<Revision> ORDER = Comparator.comparing(
                    (Revision revision) -> revision.observation().period())
            .thenComparing(revision -> revision.observation().published())
            .thenComparing(Revision::recordedFrom);

    private final JdbcClient client;

    RevisionReader(JdbcClient client) {
        this.client = client;
    }

    List<Revision> revisions(SeriesKey key) {
        ObservationRows rows = new ObservationRows();
        return client
                .sql(ALL)
                .params(Map.of("indicator", key.indicator(), "district", key.district(), "group", key.group()))
                .query((row, number) -> revision(rows, row))
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static Revision revision(ObservationRows rows, ResultSet row) throws SQLException {
        return new Revision(
                rows.observation(row),
                row.getString("id"),
                SqlTime.instant(row, "recorded_from"),
                SqlTime.nullableInstant(row, "recorded_to"));
    }
}
